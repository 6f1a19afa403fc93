define([], function () {
  return {
    initLead() {},

    async registerWidgetsBarSlot(el) {},
  };
});
