define([], () => ({
  initLead() {
    throw new Error('The server does not answer.');
  },
  registerWidgetsBarSlot(el) {
    el.textContent = 'registerWidgetsBarSlot';
  },
}));
