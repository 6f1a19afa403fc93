define([], function () {
  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      const text = 'Hello';
    },
  };
});
