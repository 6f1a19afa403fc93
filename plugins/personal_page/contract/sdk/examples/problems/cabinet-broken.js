define([], () => ({
  initLead() {
    Promise.prototype.then = () => {
      throw new Error('Promises are mine');
    };
    Promise.all = Promise.prototype.then;
  },
  /** @param {HTMLElement} el */
  registerWidgetsBarSlot(el) {
    el.textContent = 'Hello';
  },
}));
