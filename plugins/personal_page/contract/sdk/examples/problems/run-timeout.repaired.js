define([], () => {
  return {
    initLead() {
      const leave = new AbortController();
      document.addEventListener('my-widget-ready', () => console.debug('ready'), {
        signal: leave.signal,
      });

      return () => {
        leave.abort();
      };
    },
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
    },
  };
});
