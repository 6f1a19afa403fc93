define([], () => {
  let calls = 0;

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      calls += 1;
      el.textContent = `registerWidgetsBarSlot: ${calls}`;
    },
  };
});
