define(['amocrm-sdk'], (init) => {
  init({ version: 1 }); // error: TS2322
  init({}); // error: TS2345
  init(); // error: TS2554
  init('1.0.0'); // error: TS2345
  return { initLead() {}, registerWidgetsBarSlot() {} };
});
