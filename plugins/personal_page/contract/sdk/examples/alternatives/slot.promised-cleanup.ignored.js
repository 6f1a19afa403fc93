define([], () => {
  let cleanups = 0;

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = `cleanups: ${cleanups}`;
      const cleanup = () => {
        cleanups += 1;
      };
      return new Promise((resolve) => resolve(cleanup));
    },
  };
});
