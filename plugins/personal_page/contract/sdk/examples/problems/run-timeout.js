define([], () => {
  return {
    initLead() {
      return new Promise((resolve) => {
        document.addEventListener('my-widget-ready', resolve, { once: true });
      });
    },
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
    },
  };
});
