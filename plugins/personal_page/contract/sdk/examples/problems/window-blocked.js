define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = 'The report opens in a new window';
      window.open('https://reports.example/lead');
    },
  };
});
