define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const button = document.createElement('button');
      button.textContent = 'Open the report';
      button.addEventListener('click', () => {
        location.href = 'https://reports.example/lead';
      });
      el.append(button);
      button.click();
    },
  };
});
