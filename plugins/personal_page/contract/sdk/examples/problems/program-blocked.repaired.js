define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const link = document.createElement('a');
      link.href = 'tel:+70000000000';
      link.textContent = '+7 000 000-00-00';
      el.append('The manager: ', link);
    },
  };
});
