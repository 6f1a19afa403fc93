define([], () => {
  return {
    initLead() {
      for (let number = 0; number < 3000; number += 1) {
        console.debug(number);
      }
    },
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
    },
  };
});
