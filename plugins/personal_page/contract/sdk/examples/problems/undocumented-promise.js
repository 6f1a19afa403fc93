define([], () => {
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  return {
    async initLead() {
      await wait(100);
      console.debug('ready');
    },
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
    },
  };
});
