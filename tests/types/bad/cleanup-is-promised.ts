define([], () => ({
  async initLead() {}, // error: TS2322
  registerWidgetsBarSlot() {},
}));
