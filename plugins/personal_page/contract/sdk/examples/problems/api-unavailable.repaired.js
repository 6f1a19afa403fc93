define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const town = document.createElement('input');
      town.setAttribute('aria-label', 'Town');
      el.append(town);
    },
  };
});
