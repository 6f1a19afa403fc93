define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      while (!el.textContent.endsWith('!')) {
        el.textContent += 'Hello!';
      }
    },
  };
});
