define(['jquery', 'underscore'], () => ({ // error: TS2322
  initLead() {},
  registerWidgetsBarSlot() {},
}));
