define([], function () { // error: TS2345
  return {
    initLead() {},
    registerWidgetsBarSlot() {
      return { destroy() {} };
    },
  };
});
