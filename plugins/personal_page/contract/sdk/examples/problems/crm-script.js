define(['jquery'], function ($) {
  var CustomWidget = function () {
    var self = this;
    this.callbacks = {
      render: function () {
        self.render_template({ body: '', render: '<p>Hello</p>' });
        return true;
      },
      init: function () {
        return true;
      },
      bind_actions: function () {
        $(document).on('click', '.hello', function () {});
        return true;
      },
    };
    return this;
  };
  return CustomWidget;
});
