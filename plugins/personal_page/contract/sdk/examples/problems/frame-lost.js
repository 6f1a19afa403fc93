define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
      location.href = 'about:blank';
    },
  };
});
