define(['exports'], (exports) => {
  exports.__esModule = true;
  exports.default = {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = 'Hello';
    },
  };
});
