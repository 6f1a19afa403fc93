define([], () => {
  return {
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
    },
  };
});
