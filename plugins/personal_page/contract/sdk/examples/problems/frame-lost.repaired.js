define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      link.target = '_blank';
      link.rel = 'noopener';
      link.textContent = 'example.com';
      el.append(link);

      return () => {
        link.remove();
      };
    },
  };
});
