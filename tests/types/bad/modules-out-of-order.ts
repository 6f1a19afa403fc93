define(['jquery', 'amocrm-sdk'], (init, $) => {
  init({ version: '1.0.0' }).methods; // error: TS2339
  $('.js-slot'); // error: TS2345
  return { initLead() {}, registerWidgetsBarSlot() {} };
});
