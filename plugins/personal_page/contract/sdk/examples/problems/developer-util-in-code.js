define([], () => {
  return {
    initLead() {
      window.AMOCRM.developer.addWidget({ script: 'http://localhost:3000', token: '' });
    },
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
    },
  };
});
