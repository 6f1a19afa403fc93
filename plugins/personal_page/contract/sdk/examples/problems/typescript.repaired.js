define([], () => {
  const text = 'Hello';
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = text;
    },
  };
});
