define([], () => {
  let timer = null;

  return {
    initLead() {
      timer = { stop: () => console.debug('stopped') };
      return () => {
        timer = null;
      };
    },
    registerWidgetsBarSlot(el) {
      el.textContent = 'initLead → registerWidgetsBarSlot';
      return () => timer.stop();
    },
  };
});
