define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
      const styles = document.createElement('style');
      styles.textContent = '.my-widget-hello { color: green; }';
      document.head.append(styles);
    },
  };
});
