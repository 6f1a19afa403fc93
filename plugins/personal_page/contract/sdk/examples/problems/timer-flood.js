define([], () => {
  return {
    initLead() {
      const ask = () => {
        setTimeout(ask, 10);
        setTimeout(ask, 20);
      };
      ask();
    },
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
    },
  };
});
