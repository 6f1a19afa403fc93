// The part of the widget that amoCRM's own interface loads. The client cabinet uses personal_page.js.
define([], function () {
  // A function and not a class: amoCRM adds its own methods to the prototype.
  return function CustomWidget() {
    this.callbacks = {
      render: function () {
        return true;
      },
      init: function () {
        return true;
      },
      bind_actions: function () {
        return true;
      },
      settings: function () {
        return true;
      },
      onSave: function () {
        return true;
      },
      destroy: function () {},
    };

    return this;
  };
});
