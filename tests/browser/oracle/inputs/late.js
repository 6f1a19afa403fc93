//// file: a library in the factory takes the AMD branch
define(['jquery'], ($) => {
  ((factory) => { if (typeof define === 'function' && define.amd) define(['jquery'], factory); else factory($); })((jq) => { jq.fn.shout = function () { return this.text('shout'); }; });
  return { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = `plugin ${typeof $.fn.shout}`; } };
});
//// file: a library in a callback takes the AMD branch
define([], () => ({ initLead() { define([], () => 1); }, registerWidgetsBarSlot(el) { el.textContent = 'late'; } }));
//// file: a named module in the factory, asked for later
define(['require'], (require) => {
  define('inner', [], () => 'inner');
  return { initLead() {}, registerWidgetsBarSlot(el) { require(['inner'], (inner) => { el.textContent = inner; }); } };
});
//// file: a module without a name in the factory, and a require after it
define(['jquery'], () => {
  define([], () => 'lost');
  return { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'waits'; require(['classnames'], (names) => { el.textContent = names('came'); }); } };
});
