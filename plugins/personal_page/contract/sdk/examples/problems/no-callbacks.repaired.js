define([], () => {
  const widget = {
    initLead() {},
    /** @param {HTMLElement} el */
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
    },
  };

  return widget;
});
