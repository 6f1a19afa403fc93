define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
      document.open();
      document.write('Hello');
      document.close();
    },
  };
});
