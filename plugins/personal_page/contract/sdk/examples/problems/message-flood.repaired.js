define([], () => {
  return {
    initLead() {
      let sum = 0;
      for (let number = 0; number < 3000; number += 1) {
        sum += number;
      }
      console.debug(sum);
    },
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
    },
  };
});
