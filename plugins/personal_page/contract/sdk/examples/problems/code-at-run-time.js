define(['lodash'], (_) => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const greeting = _.template('Hello, <%= name %>');
      el.textContent = greeting({ name: 'Anna' });
    },
  };
});
