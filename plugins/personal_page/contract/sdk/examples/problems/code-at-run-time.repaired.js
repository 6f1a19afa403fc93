define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const name = 'Anna';
      el.textContent = `Hello, ${name}`;
    },
  };
});
