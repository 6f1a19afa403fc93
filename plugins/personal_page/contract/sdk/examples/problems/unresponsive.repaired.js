define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const phone = `${'1'.repeat(60)}x`;
      el.textContent = /^\d+$/.test(phone) ? 'A phone' : 'Not a phone';
    },
  };
});
