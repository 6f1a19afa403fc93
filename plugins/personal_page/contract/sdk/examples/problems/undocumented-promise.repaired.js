define([], () => {
  return {
    initLead() {
      const timer = setTimeout(() => {
        console.debug('ready');
      }, 100);

      return () => {
        clearTimeout(timer);
      };
    },
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
    },
  };
});
