define(['amocrm-sdk'], (init) => {
  const { methods } = init({ version: '1.0.0' });
  methods.getState('leads'); // error: TS2345
  methods.subscribe('system', () => {}); // error: TS2345
  return { initLead() {}, registerWidgetsBarSlot() {} };
});
