define([], () => ({
  initLead() {},
  registerWidgetsBarSlot(el) {
    const line = document.createElement('div');
    line.textContent = 'registerWidgetsBarSlot';
    el.append(line);
  },
}));
