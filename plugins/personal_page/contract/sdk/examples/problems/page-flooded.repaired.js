define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = 'Messages';
      for (let number = 0; number < 20; number += 1) {
        window.parent.postMessage(number, '*');
      }
    },
  };
});
