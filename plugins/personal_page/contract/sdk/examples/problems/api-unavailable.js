define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      navigator.geolocation.getCurrentPosition(
        () => {
          el.textContent = 'Found';
        },
        () => {
          el.textContent = 'Not found';
        },
      );
    },
  };
});
