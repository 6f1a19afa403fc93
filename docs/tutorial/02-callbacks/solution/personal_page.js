define([], function () {
  return {
    initLead() {},

    registerWidgetsBarSlot(el) {},
  };
});
