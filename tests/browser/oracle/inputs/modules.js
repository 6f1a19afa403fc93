//// file: a library that would define itself
((make) => {
  if (window.neverThere) {
    define([], make);
  }
  window.tiny = make();
})(() => ({ size: 1 }));
define(['amocrm-sdk'], () => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = window.tiny.size; } }));
//// file: no dependencies
define(() => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'bare'; } }));
//// file: an empty list of dependencies
define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'empty'; } }));
//// file: an object for a factory
define({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'object'; } });
//// file: the CommonJS wrapper
define((require, exports, module) => {
  const $ = require('jquery');
  exports.initLead = () => {};
  exports.registerWidgetsBarSlot = (el) => { el.textContent = typeof $ + typeof module.id; };
});
//// file: the CommonJS wrapper with module.exports
define(function (require, exports, module) {
  const names = require('classnames');
  module.exports = { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = names('a', { b: true }); } };
});
//// file: a comment in the CommonJS wrapper asks for nothing
define(function (require, exports) {
  // require('nowhere')
  exports.initLead = function () {};
  exports.registerWidgetsBarSlot = function (el) { el.textContent = 'comment'; };
});
//// file: exports among the dependencies
define(['exports', 'lodash'], (exports, _) => {
  exports.initLead = () => {};
  exports.registerWidgetsBarSlot = (el) => { el.textContent = _.chunk([1, 2, 3], 2).length; };
});
//// file: require among the dependencies, for later
define(['require'], (require) => ({
  initLead() {},
  registerWidgetsBarSlot(el) { require(['nanoid'], (nanoid) => { el.textContent = typeof nanoid; }); },
}));
//// file: the global require
define([], () => ({
  initLead() {},
  registerWidgetsBarSlot(el) { require(['classnames'], (names) => { el.textContent = names('one', 'two'); }); },
}));
//// file: a module that nobody has, for later, with somebody who hears of it
define([], () => ({
  initLead() {},
  registerWidgetsBarSlot(el) {
    el.textContent = 'waits';
    require(['classnames'], () => { el.textContent = 'came'; }, () => { el.textContent = 'failed'; });
  },
}));
//// file: define through globalThis under a condition
(function (root, factory) {
  if (typeof define === 'function' && define.amd) {
    define(['jquery'], factory);
  } else {
    root.mine = factory(root.$);
  }
})(this, function ($) {
  return { initLead: function () {}, registerWidgetsBarSlot: function (el) { $(el).text('umd'); } };
});
//// file: UMD that looks for CommonJS first
(function (root, factory) {
  if (typeof module === 'object' && module.exports) module.exports = factory(require('jquery'));
  else if (typeof define === 'function' && define.amd) define(['jquery'], factory);
  else factory(root.jQuery);
})(typeof self !== 'undefined' ? self : this, ($) => ({
  initLead() {}, registerWidgetsBarSlot(el) { $(el).append('common'); },
}));
//// file: a factory that is a class
define([], function () {
  class Widget { initLead() {} registerWidgetsBarSlot(el) { el.textContent = this.word(); } word() { return 'class'; } }
  return new Widget();
});
//// file: a frozen object
define([], () => Object.freeze({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'frozen'; } }));
//// file: callbacks inherited
define([], () => Object.create({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'inherited'; } }));
//// file: this in the factory
define([], function () {
  const own = this === undefined ? 'undefined' : this === window ? 'window' : typeof this;
  return { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = own; } };
});
//// file: this in the callbacks
define([], () => ({
  word: 'own',
  initLead() { this.word += ' lead'; },
  registerWidgetsBarSlot(el) { el.textContent = this.word; },
}));
//// file: a factory that throws
define([], () => { throw new Error('not today'); });
//// file: a factory that returns nothing
define([], () => {});
//// file: a callback that is missing
define([], () => ({ registerWidgetsBarSlot(el) { el.textContent = 'x'; } }));
//// file: jQuery is the one of the cabinet
define(['jquery'], ($) => ({
  initLead() {},
  registerWidgetsBarSlot(el) { $('<b>').text(typeof window.jQuery).appendTo(el); $(el).find('b').on('click', () => {}); },
}));
//// file: React of the cabinet
define(['react', 'react-dom'], (React, ReactDOM) => ({
  initLead() {},
  registerWidgetsBarSlot(el) { ReactDOM.render(React.createElement('i', null, 'react'), el); },
}));
//// file: strict mode of a whole file
'use strict';
define([], function () {
  return { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = String((function () { return this; })()); } };
});
//// file: globals of a file
var shared = 'var';
function helper() { return typeof window.helper; }
const hidden = typeof window.hidden;
define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = [window.shared, helper(), hidden]; } }));
//// file: the text of a factory
define([], function widget() {
  return { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = widget.name + widget.length; } };
});
//// file: an async function for a factory
define([], async () => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'async'; } }));
//// file: a generator for a factory
define([], function* () { return { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'generator'; } }; });
//// file: a promise of the callbacks
define([], () => Promise.resolve({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'promise'; } }));
//// file: an arrow without parameters and a list of dependencies
define(['jquery'], () => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = typeof jQuery; } }));
//// file: a factory that returns a function with callbacks
define([], () => Object.assign(() => {}, { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'function'; } }));
