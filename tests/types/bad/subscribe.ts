define(['amocrm-sdk'], (init) => {
  const { methods } = init({ version: '1.0.0' });
  methods.subscribe('lead', () => {}, { withInitialResult: 'yes' }); // error: TS2322
  methods.subscribe('lead', () => {}, { immediate: true }); // error: TS2353
  methods.subscribe('lead'); // error: TS2554
  methods.subscribe('lead', (sys: SysModel | null) => console.debug(sys)); // error: TS2345
  methods.subscribe('lead', () => {}).unsubscribe(); // error: TS2339
  return { initLead() {}, registerWidgetsBarSlot() {} };
});
