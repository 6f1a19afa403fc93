define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      alert('The widget is ready');
      el.textContent = 'Ready';
    },
  };
});
