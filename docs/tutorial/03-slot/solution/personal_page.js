define([], function () {
  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
    },
  };
});
