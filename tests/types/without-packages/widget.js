define(['amocrm-sdk', 'jquery', 'dateformat'], (init, $, dateFormat) => {
  const { methods } = init({ version: 1 }); // error: TS2322
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const sys = methods.getState('sys');
      $(el).text(dateFormat(Date.now(), sys.timeFormat)); // error: TS18047
    },
  };
});
