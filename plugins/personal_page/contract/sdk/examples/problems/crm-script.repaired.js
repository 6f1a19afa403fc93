define(['jquery'], function ($) {
  return {
    initLead: function () {},
    registerWidgetsBarSlot: function (el) {
      $('<p>Hello</p>').appendTo(el);
    },
  };
});
