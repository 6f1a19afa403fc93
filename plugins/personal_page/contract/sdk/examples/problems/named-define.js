define('my-widget', [], () => ({
  initLead() {},
  /** @param {HTMLElement} el */
  registerWidgetsBarSlot(el) {
    el.textContent = 'Hello';
  },
}));
