define([], () => {
  return {
    initlead() {},
    registerWidgetBarSlot(el) {
      el.textContent = 'Hello';
    },
  };
});
