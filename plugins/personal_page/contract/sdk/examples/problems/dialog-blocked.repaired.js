define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = 'The widget is ready';
    },
  };
});
