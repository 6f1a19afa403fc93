define([], () => {
  let cleanups = 0;

  return {
    initLead() {},
    async registerWidgetsBarSlot(el) {
      el.textContent = `cleanups: ${cleanups}`;
      return () => {
        cleanups += 1;
      };
    },
  };
});
