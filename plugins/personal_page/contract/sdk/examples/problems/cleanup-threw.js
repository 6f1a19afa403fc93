define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const list = document.createElement('ul');
      el.append(list);
      setTimeout(() => {
        list.remove();
      });

      return () => {
        el.removeChild(list);
      };
    },
  };
});
