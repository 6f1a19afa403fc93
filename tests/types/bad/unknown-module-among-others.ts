define(['amocrm-sdk', 'underscore', 'jquery'], (init, _, $) => { // error: TS2322
  const { methods } = init({ version: '1.0.0' });
  _.anything.at.all;
  $('.js-slot').hiden(); // error: TS2551
  return {
    initLead() {
      methods.getState('lead').id; // error: TS2531
    },
    registerWidgetsBarSlot() {},
  };
});
