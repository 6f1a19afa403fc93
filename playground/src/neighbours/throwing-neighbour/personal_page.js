define([], () => ({
  initLead() {
    throw new Error('This neighbour always throws in initLead');
  },
  registerWidgetsBarSlot(el) {
    el.textContent = 'Never shown, as initLead throws';
  },
}));
