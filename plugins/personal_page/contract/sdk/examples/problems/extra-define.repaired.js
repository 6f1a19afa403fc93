define([], () => {
  const greeting = 'Hello';
  return {
    initLead() {},
    /** @param {HTMLElement} el */
    registerWidgetsBarSlot(el) {
      el.textContent = greeting;
    },
  };
});
