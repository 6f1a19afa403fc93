define(['jquery'], ($) => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      $(el).text('Hello');
    },
  };
});
