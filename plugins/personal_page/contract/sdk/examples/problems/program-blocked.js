define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const link = document.createElement('a');
      link.href = 'tel:+70000000000';
      link.textContent = 'Call the manager';
      el.append(link);
      link.click();
    },
  };
});
