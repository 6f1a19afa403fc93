define([], () => ({
  initLead() {},
  /** @param {HTMLElement} el */
  registerWidgetsBarSlot(el) {
    const button = document.createElement('button');
    button.textContent = 'Hello';
    button.addEventListener('click', () => console.debug(1));
    el.replaceChildren(button);
  },
}));
