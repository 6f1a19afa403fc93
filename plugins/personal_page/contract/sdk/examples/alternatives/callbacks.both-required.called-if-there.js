define([], () => ({
  registerWidgetsBarSlot(el) {
    el.textContent = 'There is no initLead.';
  },
}));
