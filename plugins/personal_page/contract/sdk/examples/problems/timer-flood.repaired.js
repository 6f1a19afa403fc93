define([], () => {
  return {
    initLead() {
      let timer = 0;
      const ask = () => {
        timer = setTimeout(ask, 1000);
      };
      ask();
      return () => clearTimeout(timer);
    },
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
    },
  };
});
