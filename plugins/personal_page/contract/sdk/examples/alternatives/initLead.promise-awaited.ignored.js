define([], () => {
  let isReady = false;

  return {
    initLead() {
      isReady = false;
      return new Promise((resolve) => {
        setTimeout(() => {
          isReady = true;
          resolve(undefined);
        }, 50);
      });
    },
    registerWidgetsBarSlot(el) {
      el.textContent = `isReady: ${isReady}`;
    },
  };
});
