define([], () => ({
  initLead(token: string) {}, // error: TS2322
  registerWidgetsBarSlot(el: HTMLInputElement) {}, // error: TS2322
}));
