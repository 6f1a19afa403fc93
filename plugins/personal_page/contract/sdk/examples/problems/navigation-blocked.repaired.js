define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const link = document.createElement('a');
      link.href = 'https://reports.example/lead';
      link.target = '_blank';
      link.rel = 'noopener';
      link.textContent = 'Open the report';
      el.append(link);
    },
  };
});
