define([], () => ({
  initLead() {},
  /** @param {HTMLElement} el */
  registerWidgetsBarSlot(el) {
    el.innerHTML = '<button onclick="console.debug(1)">Hello</button>';
    el.querySelector('button').click();
  },
}));
