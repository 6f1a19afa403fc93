define([], () => ({
  initLead() {},
  /** @param {HTMLElement} el */
  registerWidgetsBarSlot(el) {
    el.textContent = 'Hello';
  },
}));
