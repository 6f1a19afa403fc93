define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
      const badge = document.createElement('div');
      badge.className = 'my-widget-badge';
      badge.textContent = '1';
      document.body.append(badge);
    },
  };
});
