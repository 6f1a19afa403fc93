import assert from 'node:assert/strict';
import { test } from 'node:test';
import vm from 'node:vm';
import { describe } from '../../frame/telling/describe.ts';
import { watchProxies } from '../../frame/telling/proxies.ts';
import { previewOfValue } from './preview-of-value.ts';
import { lineOf } from './value-text.ts';

const shown = (value: unknown): string => {
  const [described] = describe([value]);
  return described ? lineOf(described) : '';
};
const opened = (value: unknown) => {
  const [described] = describe([value]);
  return described ? previewOfValue(described, (stack) => stack) : assert.fail();
};
const keysOf = (value: unknown) => opened(value).entries?.map(({ key }) => key);

const cyclic: Record<string, unknown> = { name: 'a' };
cyclic['self'] = cyclic;
class Lead {
  id = 7;
  get title(): never {
    throw new Error('was read');
  }
}

const SHOWN: [unknown, string][] = [
  [undefined, 'undefined'],
  [null, 'null'],
  [-0, '-0'],
  [12n, '12n'],
  [Symbol('s'), 'Symbol(s)'],
  [[1, 'two', [3]], "(3) [1, 'two', Array(1)]"],
  [['one'], "['one']"],
  [Array(3), '(3) [empty × 3]'],
  // eslint-disable-next-line no-sparse-arrays -- the hole is what is described
  [[1, , 'x'], "(3) [1, empty, 'x']"],
  [Object.assign([1], { total: 2 }), '[1, total: 2]'],
  [{ a: { b: 1 }, c: [1, 2] }, '{a: {…}, c: Array(2)}'],
  [{ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 }, '{a: 1, b: 2, c: 3, d: 4, e: 5, …}'],
  [{ f: () => 1, '': 1, ' a': 2 }, '{"": 1, " a": 2, f: ƒ}'],
  [["it's", `a"b'c`, 'x\ny'], `(3) ["it's", \`a"b'c\`, 'x\\ny']`],
  [cyclic, "{name: 'a', self: {…}}"],
  [new Lead(), 'Lead {id: 7}'],
  [Object.create(null), '{}'],
  [{ [Symbol('key')]: 1 }, '{Symbol(key): 1}'],
  [new Map([['k', { v: 1 }]]), "Map(1) {'k' => {…}}"],
  [new Map(), 'Map(0) {size: 0}'],
  [new Set([1, 2]), 'Set(2) {1, 2}'],
  [new WeakMap(), 'WeakMap {…}'],
  [new WeakRef([1]), 'WeakRef {Array(1)}'],
  [Object(5), 'Number {5}'],
  [Object('text'), "String {'text'}"],
  [/a+/g, '/a+/g'],
  [new Date(Number.NaN), 'Invalid Date'],
  [new ArrayBuffer(8), 'ArrayBuffer(8)'],
  [new Promise(() => undefined), 'Promise {<state unknown>}'],
  [new TypeError('no luck'), 'TypeError: no luck'],
  [Object.assign(new Error('http'), { status: 422 }), 'Error: http {status: 422}'],
  [
    new Error('not saved', { cause: new TypeError('offline') }),
    'Error: not saved\nCaused by: TypeError: offline',
  ],
  [
    new AggregateError([new Error('first')], 'all failed'),
    'AggregateError: all failed {errors: [Error: first]}',
  ],
  [vm.runInThisContext('(a) => a'), '(a) => a'],
  [Lead, 'class Lead'],
];
for (const [value, text] of SHOWN) {
  test(`shows ${JSON.stringify(text)}`, () => {
    assert.equal(shown(value), text);
  });
}

test('looking at a value runs no code of it', () => {
  const fail = (): never => assert.fail('was run');
  const traps = Object.fromEntries(
    Reflect.ownKeys(Reflect).map((name) => [name, fail]),
  ) as ProxyHandler<object>;
  const hostile = {
    get read() {
      return fail();
    },
    get [Symbol.toStringTag]() {
      return fail();
    },
    get constructor() {
      return fail();
    },
    toString: fail,
    [Symbol.toPrimitive]: fail,
  };
  const heir: unknown = Object.create(new Proxy({}, traps));
  for (const value of [hostile, heir, new Proxy({}, traps), new Proxy([], traps)]) {
    shown(value);
    shown([value]);
    keysOf(value);
  }
  const named = Object.defineProperty(new Error('x'), 'message', { get: fail });
  assert.equal(shown(named), 'Error');
});

test('a way to put stacks together of the widget’s own is not called, and stays', () => {
  const own = (): never => assert.fail('was called');
  Error.prepareStackTrace = own;
  try {
    const preview = opened(new Error('mine'));
    assert.match(preview.entries?.[0]?.value.text ?? '', /^Error: mine\n +at /);
    assert.equal(Error.prepareStackTrace, own);
  } finally {
    Reflect.deleteProperty(Error, 'prepareStackTrace');
  }
});

test('a proxy is shown as what it stands before, and no trap is called', () => {
  const realm = { Proxy };
  watchProxies(realm)();
  const fail = (): never => assert.fail('was run');
  const made = new realm.Proxy({ a: 1 }, { get: fail, ownKeys: fail, getPrototypeOf: fail });
  assert.equal(shown(made), 'Proxy(Object) {a: 1}');
  assert.deepEqual(keysOf(made), ['[[Target]]']);
  const { proxy, revoke } = realm.Proxy.revocable([1], {});
  revoke();
  assert.equal(shown(proxy), 'Proxy(Array) {0: 1}');
  assert.equal('prototype' in realm.Proxy, false);
  assert.deepEqual([realm.Proxy.name, realm.Proxy.length], ['Proxy', 2]);
  assert.throws(() => (realm.Proxy as unknown as () => void)(), {
    message: "Constructor Proxy requires 'new'",
  });
});

test('what an opened value lists is all that it has, getters unread', () => {
  assert.deepEqual(keysOf([1, 2]), ['0', '1', 'length']);
  assert.deepEqual(keysOf(new Lead()), ['id', 'title']);
  assert.equal(opened(new Lead()).entries?.[1]?.value.text, '(...)');
  assert.deepEqual(keysOf(new Map([['k', 1]])), ["'k'", 'size']);
  assert.deepEqual(keysOf(Object.assign(new Error('e', { cause: 1 }), { status: 2 })), [
    'stack',
    'message',
    'cause',
    'status',
  ]);
  assert.equal(opened(1).entries, undefined);
});

test('a huge value is described in a few words, and its nearest parts first', () => {
  const wide = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [`key${index}`, 'x'.repeat(5000)]),
  );
  const deep = Array.from({ length: 50 }, () => Array.from({ length: 50 }, () => ({ wide })));
  let endless: unknown = {};
  for (let depth = 0; depth < 30_000; depth += 1) {
    endless = { next: endless };
  }
  for (const value of [
    wide,
    deep,
    endless,
    new Array(2 ** 32 - 1),
    new Map(Object.entries(wide)),
  ]) {
    assert.ok(JSON.stringify(describe([value])).length < 60_000);
  }
  assert.match(shown(deep), /^\(50\) \[Array\(50\), /);
});
