import $ from 'jquery';

export default {
  initLead() {},
  registerWidgetsBarSlot(el) {
    $(el).text('Hello');
  },
};
