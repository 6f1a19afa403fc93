import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outlineOf } from './outline.ts';

const names = (file: string, text: string): string[] =>
  outlineOf(file, text).map(({ name }) => name);

const CODE = `define(['amocrm-sdk'], function (init) {
  const one = () => 1, two = function () {}, plain = 3;
  let late = (async () => 2)();
  class Card extends Base {
    #hidden() {}
    static make() {}
    get size() { return 1 }
  }
  async function load() {}
  return {
    initLead(params) { return () => {}; },
    registerWidgetsBarSlot: function (el) {},
    'quoted-name': (el) => {},
    plain: 'text',
    [computed]: () => {},
  };
});
`;

test('functions, methods, callbacks and classes of code, in order', () => {
  assert.deepEqual(names('personal_page.js', CODE), [
    'one',
    'two',
    'Card',
    '#hidden',
    'make',
    'size',
    'load',
    'initLead',
    'registerWidgetsBarSlot',
    'quoted-name',
  ]);
});

test('a place is that of the name', () => {
  const { from } = outlineOf('a.js', CODE).find(({ name }) => name === 'initLead')!;
  assert.ok(CODE.slice(from).startsWith('initLead(params)'));
  const json = '{\n  "widget": { "name": "x" }\n}';
  assert.equal(json.slice(outlineOf('manifest.json', json)[1]!.from).indexOf('"name"'), 0);
});

test('code that breaks off, types and elements are read as well', () => {
  assert.deepEqual(names('a.js', 'function one() {\n  const two = () => {'), ['one', 'two']);
  assert.deepEqual(names('a.tsx', 'const a = <T,>(x: T): T => x;\ninterface B {}'), ['a', 'B']);
  assert.deepEqual(names('a.jsx', 'function A() { return <p>{() => 1}</p> }'), ['A']);
});

test('keys of a manifest and of texts, with those around them', () => {
  assert.deepEqual(
    names('manifest.json', '{"widget": {"name": "x", "list": [{"a": 1}]}, "b": 1,'),
    ['widget', 'widget.name', 'widget.list', 'widget.list.0.a', 'b'],
  );
});

test('keys of a scenario, functions of a backend; nothing in other files', () => {
  const scenario = 'scenario: 1\nsteps:\n  - selectLead: 5\n    note: http://x\n  - wait\n';
  assert.deepEqual(names('scenarios/a.yaml', scenario), [
    'scenario',
    'steps',
    'selectLead',
    'note',
  ]);
  const backend = 'class A:\n    async def b(self):\n        pass\n\ndef c(): ...\n';
  assert.deepEqual(names('backend.py', backend), ['A', 'b', 'c']);
  assert.deepEqual(names('a.txt', 'a: 1'), []);
});

test('a file of JSON that is nested too deeply has none, and is no error', () => {
  const deep = '{"a":'.repeat(100_000);
  assert.deepEqual(outlineOf('a.json', deep), []);
  assert.equal(outlineOf('a.json', '{"a":'.repeat(20)).length, 20);
});
