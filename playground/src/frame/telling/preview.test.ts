import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format } from './format.ts';
import { preview, reasonOf, show } from './preview.ts';

const cyclic: Record<string, unknown> = { name: 'a' };
cyclic['self'] = cyclic;
const getter = {
  get dangerous(): never {
    throw new Error('was read');
  },
};
class Lead {
  id = 7;
}

const SHOWN: [unknown, string][] = [
  [undefined, 'undefined'],
  [null, 'null'],
  [-0, '-0'],
  [12n, '12n'],
  ["it's", "'it's'"],
  [Symbol('s'), 'Symbol(s)'],
  [[1, 'two', [3]], "[1, 'two', [3]]"],
  [{ a: { b: 1 } }, '{a: {b: 1}}'],
  [cyclic, "{name: 'a', self: [circular]}"],
  [getter, '{dangerous: (…)}'],
  [
    { [Symbol('key')]: 1, [Symbol.iterator]: 2 },
    '{[Symbol(key)]: 1, [Symbol(Symbol.iterator)]: 2}',
  ],
  [new Lead(), 'Lead {id: 7}'],
  [Object.create(null), '{}'],
  [new Map([['k', { v: 1 }]]), "Map {'k' => {v: 1}}"],
  [new Set([1, 2]), 'Set {1, 2}'],
  [new Date(0), '1970-01-01T00:00:00.000Z'],
  [new Date(Number.NaN), 'Invalid Date'],
  [/a+/g, '/a+/g'],
  [new TypeError('no luck'), 'TypeError: no luck'],
  [
    function named() {
      return 1;
    },
    'ƒ named',
  ],
  [Lead, 'class Lead'],
  [{ a: { b: { c: { d: { e: 1 } } } } }, '{a: {b: {c: {d: {…}}}}}'],
];
for (const [value, text] of SHOWN) {
  test(`shows ${text}`, () => {
    assert.equal(show(value), text);
  });
}

test('a value whose inspection throws is shown as unreadable', () => {
  const hostile = new Proxy({}, { ownKeys: () => assert.fail('inspected') });
  assert.equal(show(hostile), '[unreadable]');
});

test('what was thrown has a text, whatever it is', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const hostile = Object.defineProperty(new Error(), 'message', { get: () => assert.fail('read') });
  assert.equal(reasonOf(new TypeError('no luck')), 'TypeError: no luck');
  assert.equal(reasonOf(null), 'null');
  assert.equal(reasonOf(undefined), 'undefined');
  assert.equal(reasonOf('text'), "'text'");
  assert.equal(reasonOf(proxy), '[unreadable]');
  assert.equal(reasonOf(hostile), '[unreadable]');
});

test('an error has its stack to open', () => {
  const { kind, entries } = preview(new Error('boom'));
  assert.equal(kind, 'error');
  assert.equal(entries?.[0]?.key, 'stack');
});

test('a huge value makes a small preview', () => {
  const wide = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [`key${index}`, 'x'.repeat(5000)]),
  );
  const deep = Array.from({ length: 50 }, () => Array.from({ length: 50 }, () => ({ wide })));
  assert.ok(JSON.stringify(preview(wide)).length < 100_000);
  assert.ok(JSON.stringify(preview(deep)).length < 200_000);
});

const PRINTED: [unknown[], string][] = [
  [['a', 1, { b: 2 }], 'a 1 {b: 2}'],
  [['%s is %d', 'x', 42.9], 'x is 42'],
  [['%i%% of %f', 5.7, 1.5], '5% of 1.5'],
  [['%cred', 'color: red'], 'red'],
  [['%s has %d fields, %c100%%', 'Kitchen', 10.9, 'color: red'], 'Kitchen has 10 fields, 100%'],
  [['%o', { a: 1 }], '{a: 1}'],
  [['%s and %s', 'one'], 'one and %s'],
  [['%d', {}], 'NaN'],
  [['%d and %i and %f', Symbol('s'), Symbol('s'), Symbol('s')], 'NaN and NaN and NaN'],
  [['%d', 12n], '12'],
  [['%d', () => assert.fail('run')], 'NaN'],
  [['100%'], '100%'],
  [['rest', '%s'], 'rest %s'],
  [[], ''],
];
for (const [parameters, text] of PRINTED) {
  test(`prints ${show(parameters)} as ${JSON.stringify(text)}`, () => {
    assert.equal(format(parameters).text, text);
  });
}

test('an object that was formatted into the text can still be opened', () => {
  const { values } = format(['value: %o', { a: 1 }]);
  assert.deepEqual(
    values.map(({ kind }) => kind),
    ['string', 'object'],
  );
});
