import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTRACT } from '../contract/published.test-support.ts';
import { recognise } from './recognise.ts';

function found(source: string): string {
  const recognised = recognise(source, 'personal_page.js', 'w', CONTRACT, 'guard', 'en');
  return recognised.ok
    ? 'ok'
    : recognised.findings
        .map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)
        .join(', ');
}

const METHODS = 'render() { return true }, init() { return true }, bind_actions() { return true }';
const FUNCTIONS =
  'render: function () { return true }, init: function () { return true }, bind_actions: function () {}';

/** The shapes in which the script.js of CRM widgets is written. */
const SCRIPTS: [name: string, source: string, place: string][] = [
  [
    'a constructor',
    `define(['jquery'], function ($) {
  var CustomWidget = function () {
    var self = this;
    this.callbacks = { ${FUNCTIONS} };
    return this;
  };
  return CustomWidget;
});`,
    '4:5',
  ],
  [
    'one that asks for modules of the CRM',
    `define(['jquery', 'underscore', 'twigjs', 'lib/components/base/modal'], function ($, _, Twig, Modal) {
  return function () {
    this.callbacks = { ${METHODS} };
  };
});`,
    '3:5',
  ],
  [
    'one that calls itself by another name',
    `define([], () => function () { const self = this; self.callbacks = { ${METHODS} } })`,
    '1:51',
  ],
  [
    'a class with a field',
    `define([], function () {\n  return class {\n    callbacks = { ${METHODS} }\n  }\n})`,
    '3:5',
  ],
  [
    'a class with a getter',
    `define([], () => class { get callbacks() { return { ${METHODS} } } })`,
    '1:26',
  ],
  [
    'a class that sets them up',
    `define([], () => class extends Object {
  constructor() { super(); this.callbacks = { render: () => this.render(), init: () => this.init() } }
  render() {}
  init() {}
})`,
    '2:28',
  ],
  [
    'callbacks that are set one by one',
    `define([], () => function () {
  this.callbacks = {};
  this.callbacks.render = () => true;
  this.callbacks['bind_actions'] = () => true;
})`,
    '2:3',
  ],
  [
    'callbacks that are made before',
    `define([], () => function () { const all = { ${METHODS} }; this.callbacks = all })`,
    '1:130',
  ],
  ['a constructor without define', `function Own() { this.callbacks = { ${METHODS} } }`, '1:18'],
  [
    'an ES module',
    `import $ from 'jquery'\nexport default class { callbacks = { ${METHODS} } }`,
    '2:24',
  ],
  [
    'a bundle',
    `!function(e,t){"function"==typeof define&&define.amd?define(["jquery"],t):e.w=t()}(this,function(){return function(){this.callbacks={${METHODS}}}})`,
    '1:118',
  ],
  [
    'the module that a script takes them from',
    `define([], () => ({ ${METHODS}, onSave() {} }))`,
    '1:19',
  ],
  [
    'that module as an ES module',
    `import { h } from 'vue'\nconst Widget = { ${METHODS} }\nexport default Widget`,
    '2:16',
  ],
];
for (const [name, source, place] of SCRIPTS) {
  test(`recognises the script of a CRM widget: ${name}`, () => {
    assert.equal(found(source), `crm-script ${place}`);
  });
}

const LIFE = 'initLead() {}, registerWidgetsBarSlot() {}';

/** What has the same words and is none. */
const OTHERS: [name: string, source: string][] = [
  [
    'a widget with callbacks of its own',
    `define([], () => ({ callbacks: {}, ${METHODS}, ${LIFE} }))`,
  ],
  [
    'a library inside',
    `define([], () => { class List { constructor() { this.callbacks = [] } render() {} init() {} } return { ${LIFE} } })`,
  ],
  ['an object with some of the names', `define([], () => ({ render() {}, init() {} }))`],
  [
    'callbacks of another kind',
    `define([], () => function () { this.callbacks = { render() {}, add() {} } })`,
  ],
  ['names in texts', `define([], () => ['callbacks', 'render', 'init', 'bind_actions'])`],
];
for (const [name, source] of OTHERS) {
  test(`takes no other script for one: ${name}`, () => {
    assert.equal(found(source), 'ok');
  });
}
