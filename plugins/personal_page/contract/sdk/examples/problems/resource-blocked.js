define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
      const styles = document.createElement('link');
      styles.rel = 'stylesheet';
      styles.href = 'https://widget.example/styles.css';
      document.head.append(styles);
    },
  };
});
