define([], () => ({
  initLead() {
    Element.prototype.append = () => {
      throw new Error('append is mine');
    };
  },
  /** @param {HTMLElement} el */
  registerWidgetsBarSlot(el) {
    el.textContent = 'Hello';
  },
}));
