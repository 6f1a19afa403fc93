define([], function () {
  return {
    initlead() {},

    registerWidgetsBarSlot(el) {},
  };
});
