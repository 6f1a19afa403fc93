define(['jquery'], ($, dateFormat) => { // error: TS2345
  return { initLead() {}, registerWidgetsBarSlot: (el) => void $(el).text('') };
});
