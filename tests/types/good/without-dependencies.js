define([], () => ({ initLead() {}, registerWidgetsBarSlot() {} }));

define(() => ({
  initLead: (params) => console.debug(params.token),
  registerWidgetsBarSlot: (el) => {
    el.textContent = 'ok';
  },
}));

define(function () {
  const widget = {
    /** @type {string[]} */
    seen: [],
    /** @param {{ token: string }} params */
    initLead(params) {
      this.seen.push(params.token);
    },
    registerWidgetsBarSlot() {},
  };
  return widget;
});
