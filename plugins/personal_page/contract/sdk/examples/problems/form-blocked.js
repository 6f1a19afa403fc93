define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const form = document.createElement('form');
      const button = document.createElement('button');
      button.textContent = 'Ask';
      form.append(button);
      el.append(form);
      button.click();
    },
  };
});
