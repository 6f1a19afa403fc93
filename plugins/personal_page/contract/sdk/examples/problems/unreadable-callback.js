define([], () => ({
  get initLead() {
    throw new Error('Not ready yet');
  },
  /** @param {HTMLElement} el */
  registerWidgetsBarSlot(el) {
    el.textContent = 'Hello';
  },
}));
