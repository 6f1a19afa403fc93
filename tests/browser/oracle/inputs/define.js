//// file: an AMD branch that is not taken
define(['amocrm-sdk'], (init) => {
  const exports = {};
  ((fill) => (typeof exports === 'object' ? fill(exports) : define(['./core'], fill)))((to) => { to.word = 'hello'; });
  return { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = exports.word; } };
});
//// file: a function of its own with the name define
define(['amocrm-sdk'], () => {
  const define = (ids, make) => make();
  const mine = define(['some/name'], () => 'mine');
  return { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = mine; } };
});
//// file: a parameter with the name define
(function (define) { define(['nowhere'], () => 1); })(() => {});
define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'parameter'; } }));
//// file: a method with the name define
const registry = { made: [], define(ids, make) { this.made.push(make()); } };
registry.define(['./part'], () => 'part');
define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = registry.made.join(); } }));
//// file: define of the window
window.define(['classnames'], (names) => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = names('w', 'd'); } }));
//// file: define by its name
globalThis['define']([], () => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'by name'; } }));
//// file: define that is passed on
(function (d) { if (d.amd) d(['lodash'], (_) => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = _.last([1, 2]); } })); })(define);
//// file: define that is called and applied
define.call(null, ['lodash'], (_) => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = _.first([3]); } }));
//// file: define that is applied
define.apply(this, [['lodash'], (_) => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = _.first([4]); } })]);
//// file: what define looks like
define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = [typeof define, typeof define.amd, define.amd.jQuery, typeof require, typeof requirejs, typeof module, typeof exports]; } }));
//// file: two named modules, the last is the widget
define('parts', [], () => ({ text: 'x' }));
define('widget', ['parts'], (parts) => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = parts.text; } }));
//// file: named modules, and the widget without a name
define('parts', ['classnames'], (names) => names('a', 'b'));
define('more', ['parts'], (parts) => `${parts} c`);
define(['more'], (more) => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = more; } }));
//// file: named modules after the widget without a name
define(['late'], (late) => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = late; } }));
define('late', [], () => 'late');
//// file: a named module that asks for what nobody has, and is asked for by nobody
define('unused', ['nowhere'], () => 1);
define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'unused'; } }));
//// file: a named module that throws, and is asked for by nobody
define('unused', [], () => { throw new Error('never'); });
define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'quiet'; } }));
//// file: a named module with a relative dependency
define('lib/a', ['./b'], (b) => `a${b}`);
define('lib/b', [], () => 'b');
define(['lib/a'], (a) => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = a; } }));
//// file: a named module in a CommonJS wrapper
define('own', (require, exports) => { exports.word = require('classnames')('one', 'two'); });
define((require) => { const { word } = require('own'); return { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = word; } }; });
//// file: a named object
define('data', { word: 'data' });
define(['data'], (data) => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = data.word; } }));
//// file: named modules in a circle
define('a', ['b', 'exports'], (b, exports) => { exports.name = () => `a${b.name()}`; });
define('b', ['a', 'exports'], (a, exports) => { exports.name = () => 'b'; });
define(['a'], (a) => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = a.name(); } }));
//// file: two modules without a name
define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'first'; } }));
define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'second'; } }));
//// file: a library defines itself under a name
(function (root, factory) { if (typeof define === 'function' && define.amd) define('library', [], factory); else root.library = factory(); })(this, () => 'library');
define(['library'], (library) => ({ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = library; } }));
//// file: a library that looks for what is not there
define(['require'], (require) => {
  let word = 'nothing';
  try { word = require('nowhere'); } catch (error) { word = error.requireType; }
  return { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = word; } };
});
//// file: amdWeb
(function (root, factory) { if (typeof define === 'function' && define.amd) { define(['jquery'], factory); } else { root.amdWeb = factory(root.b); } }(typeof self !== 'undefined' ? self : this, function (b) {
  return { initLead() {}, registerWidgetsBarSlot(el) { b(el).text('amdWeb'); } };
}));
//// file: amdWebGlobal
(function (root, factory) { if (typeof define === 'function' && define.amd) { define(['lodash'], function (b) { return (root.amdWebGlobal = factory(b)); }); } else { root.amdWebGlobal = factory(root.b); } }(typeof self !== 'undefined' ? self : this, function (b) {
  return { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = b.size([1]) + typeof window.amdWebGlobal; } };
}));
//// file: returnExports
(function (root, factory) { if (typeof define === 'function' && define.amd) { define(['classnames'], factory); } else if (typeof module === 'object' && module.exports) { module.exports = factory(require('b')); } else { root.returnExports = factory(root.b); } }(typeof self !== 'undefined' ? self : this, function (b) {
  return { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = b('return', 'exports'); } };
}));
//// file: returnExportsGlobal
(function (root, factory) { if (typeof define === 'function' && define.amd) { define(['classnames'], function (b) { root.returnExportsGlobal = factory(b); return root.returnExportsGlobal; }); } else { factory(root.b); } }(this, function (b) {
  return { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = b('global'); } };
}));
//// file: commonjsStrict
(function (root, factory) { if (typeof define === 'function' && define.amd) { define(['exports', 'classnames'], factory); } else if (typeof exports === 'object' && typeof exports.nodeName !== 'string') { factory(exports, require('b')); } else { factory((root.commonJsStrict = {}), root.b); } }(typeof self !== 'undefined' ? self : this, function (exports, b) {
  exports.initLead = function () {};
  exports.registerWidgetsBarSlot = function (el) { el.textContent = b('strict'); };
}));
//// file: commonjsAdapter
if (typeof exports === 'object' && typeof exports.nodeName !== 'string' && typeof define !== 'function') { var define = function (factory) { factory(require, exports, module); }; }
window.define(function (require, exports, module) {
  var b = require('classnames');
  exports.initLead = function () {};
  exports.registerWidgetsBarSlot = function (el) { el.textContent = b('adapter'); };
});
//// file: nodeAdapter
define(function (require) {
  var b = require('lodash');
  return { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = b.toUpper('node'); } };
});
//// file: a plugin of jQuery
define(['jquery'], function ($) {
  (function (factory) { if (typeof window.neverThere === 'function') define(['jquery'], factory); else factory($); })(function (jq) { jq.fn.shout = function () { return this.text('shout'); }; });
  return { initLead() {}, registerWidgetsBarSlot(el) { $(el).shout(); } };
});
//// file: rollup's UMD with a global it exports to
(function (global, factory) {
  typeof exports === 'object' && typeof module !== 'undefined' ? factory(exports) :
  typeof define === 'function' && define.amd ? define(['exports'], factory) :
  (global = typeof globalThis !== 'undefined' ? globalThis : global || self, factory(global.widget = {}));
})(this, (function (exports) { 'use strict';
  exports.initLead = () => {};
  exports.registerWidgetsBarSlot = (el) => { el.textContent = 'rollup'; };
  Object.defineProperty(exports, '__esModule', { value: true });
}));
//// file: webpack's UMD
(function webpackUniversalModuleDefinition(root, factory) {
  if (typeof exports === 'object' && typeof module === 'object') module.exports = factory(require('lodash'));
  else if (typeof define === 'function' && define.amd) define(['lodash'], factory);
  else { var a = typeof exports === 'object' ? factory(require('lodash')) : factory(root['lodash']); for (var i in a) (typeof exports === 'object' ? exports : root)[i] = a[i]; }
})(self, (__WEBPACK_EXTERNAL_MODULE_lodash__) => (() => {
  var registry = { 1: (module) => { module.exports = __WEBPACK_EXTERNAL_MODULE_lodash__; } };
  var module = { exports: {} };
  registry[1](module);
  return { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = module.exports.upperCase('webpack'); } };
})());
//// file: a promise of a module, asked for by the CommonJS wrapper under a condition
define(function (require) {
  if (window.neverThere) { require('classnames'); }
  return { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'condition'; } };
});
//// file: a CommonJS wrapper that asks for what nobody has
define(function (require) {
  if (window.neverThere) { require('nowhere'); }
  return { initLead() {}, registerWidgetsBarSlot() {} };
});
//// file: the text of a function
define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) {
  const f = function (a, b = [1, 2], ...c) { for (const d of b) { if (d) continue; } return () => a; };
  class A { x = 1; static { this.y = 2; } get z() { return 3; } }
  el.textContent = [String(f), A.toString(), String((x) => x + 1), f.length, Function.prototype.toString.call(f) === `${f}`, /native code/.test(String(Math.max))];
} }));
//// file: what a factory's parameters are called
define([], () => {
  const names = (f) => String(f).replace(/[\s\S]*?\(([^)]*)\)[\s\S]*/, '$1').split(/,\s*/);
  return { initLead() {}, registerWidgetsBarSlot(el) { el.textContent = names(function ($scope, $http) { while (0); }); } };
});
//// file: with, and what stands in it
define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) {
  const data = { items: [1, 2, 3], sum: 0, join() { return this === data; } };
  const run = new (class { go() { return 'own'; } })();
  el.textContent = (function () { with (data) { for (const item of items) sum += item; } return data.sum; })() + run.go();
} }));
//// file: defaults of parameters
define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) {
  const f = (a, b = a * 2, { c = b + 1, [`d${c}`]: d = 'none' } = {}, ...rest) => [a, b, c, d, rest.length];
  el.textContent = [f(1), f(1, 2, { d3: 'found' }, 9), f.length, ((g = () => 1) => g.name)()];
} }));
//// file: a module that nobody has
define(['nowhere'], () => ({ initLead() {}, registerWidgetsBarSlot() {} }));
//// file: a file of its own
define(['./core'], () => ({ initLead() {}, registerWidgetsBarSlot() {} }));
//// file: no define at all
window.widget = { initLead() {}, registerWidgetsBarSlot() {} };
//// file: a define that is only looked at
if (typeof define === 'function' && window.neverThere) define([], () => 1);
