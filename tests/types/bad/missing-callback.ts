define(['jquery'], ($) => ({ // error: TS2741
  registerWidgetsBarSlot(el) {
    $(el).text('');
  },
}));
