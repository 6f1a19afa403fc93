define([], () => ({
  initLead: () => 'destroyed', // error: TS2322
  registerWidgetsBarSlot() {},
}));
