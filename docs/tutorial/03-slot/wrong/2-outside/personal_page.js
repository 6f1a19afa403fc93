define([], function () {
  return {
    initLead() {},

    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
      document.body.append(document.createElement('div'));
    },
  };
});
