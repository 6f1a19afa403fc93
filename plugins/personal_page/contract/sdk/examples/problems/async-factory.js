define([], async () => {
  const greeting = await Promise.resolve('Hello');
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = greeting;
    },
  };
});
