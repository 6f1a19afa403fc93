define([], () =>
  Promise.resolve('Hello').then((greeting) => ({
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = greeting;
    },
  })),
);
