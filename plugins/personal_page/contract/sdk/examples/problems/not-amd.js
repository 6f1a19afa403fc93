const widget = {
  initLead() {},
  registerWidgetsBarSlot(el) {
    el.textContent = 'Hello';
  },
};
