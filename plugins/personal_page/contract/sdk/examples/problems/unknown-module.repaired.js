define(['lodash'], (_) => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = _.last(['Hello', 'Goodbye']) ?? '';
    },
  };
});
