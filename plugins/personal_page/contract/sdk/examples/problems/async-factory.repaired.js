define([], () => {
  const greeting = Promise.resolve('Hello');
  return {
    initLead() {},
    /** @param {HTMLElement} el */
    registerWidgetsBarSlot(el) {
      greeting.then((text) => {
        el.textContent = text;
      });
    },
  };
});
