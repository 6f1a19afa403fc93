import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Address } from './address.ts';

const HOME = 'https://pine.example/?lead=1';

/** An address with what it does, in order; what it does later, a test does with `turn`. */
function addressAt(href = HOME) {
  const happened: unknown[] = [];
  let due: (() => void)[] = [];
  const address: Address = new Address(href, {
    base: () => address.href,
    moved: () => undefined,
    scroll: (hash) => happened.push(['scroll', hash]),
    popped: (state) => happened.push(['popstate', state, address.url.hash]),
    hashChanged: (from, to) => happened.push(['hashchange', new URL(from).hash, new URL(to).hash]),
    held: ({ href: to }) => happened.push(['held', to]),
    later: (work) => due.push(work),
  });
  const turn = (): void => {
    for (const work of due.splice(0)) {
      work();
    }
    due = [];
  };
  const go = (to: string, replaces?: boolean): void => {
    const url = address.resolve(to);
    assert.ok(url);
    address.go(url, replaces);
  };
  return { address, happened, turn, go };
}

test('a hash is a new entry: the state is told at once, the hash a task later', () => {
  const { address, happened, turn, go } = addressAt();
  go('#a');
  assert.deepEqual(happened, [
    ['scroll', '#a'],
    ['popstate', null, '#a'],
  ]);
  turn();
  assert.deepEqual(happened.at(-1), ['hashchange', '', '#a']);
  assert.deepEqual([address.href, address.length, address.state], [`${HOME}#a`, 2, null]);
});

test('the same hash again is no new entry, and no change of the hash', () => {
  const { address, happened, turn, go } = addressAt(`${HOME}#a`);
  go('#a');
  turn();
  assert.deepEqual(happened, [
    ['scroll', '#a'],
    ['popstate', null, '#a'],
  ]);
  assert.equal(address.length, 1);
  go('#b', true);
  assert.equal(address.length, 1);
});

test('whatever else would load a document is held, and the address stays', () => {
  const { address, happened, go } = addressAt(`${HOME}#a`);
  for (const to of ['', '?x', '/other', 'https://a.example/', HOME, 'javascript:1', 'tel:1']) {
    go(to);
  }
  address.reload();
  assert.equal(happened.length, 8);
  assert.ok(happened.every((one) => (one as string[])[0] === 'held'));
  assert.deepEqual([address.href, address.length], [`${HOME}#a`, 1]);
});

test('steps go where there is an entry, a task later, and tell its state', () => {
  const { address, happened, turn } = addressAt();
  address.setState('one', null, true);
  address.setState('two', '/two', false);
  address.step(-1);
  assert.equal(address.state, 'two');
  turn();
  address.step(-1);
  address.step(5);
  turn();
  assert.deepEqual([address.href, address.state, address.length], [HOME, 'one', 2]);
  address.step(1);
  turn();
  assert.deepEqual(
    happened.filter((one) => (one as string[])[0] === 'popstate'),
    [
      ['popstate', 'one', ''],
      ['popstate', 'two', ''],
    ],
  );
});

test('a new entry takes the place of those ahead, and the oldest are forgotten', () => {
  const { address, turn } = addressAt();
  for (let n = 1; n <= 60; n += 1) {
    address.setState(n, `/${String(n)}`, false);
  }
  assert.equal(address.length, 50);
  address.step(-49);
  turn();
  assert.equal(address.state, 11);
  address.setState('new', null, false);
  assert.deepEqual([address.length, address.url.pathname], [2, '/11']);
});

test('a state is a copy, and its address one of the same origin', () => {
  const { address } = addressAt();
  const state = { list: [1] };
  address.setState(state, '#x', false);
  state.list.push(2);
  assert.deepEqual(address.state, { list: [1] });
  const refused = [
    'https://pine.example:8443/',
    'http://pine.example/',
    'https://me@pine.example/',
    'http://[',
    'data:,x',
  ];
  for (const to of refused) {
    assert.throws(() => address.setState(null, to, false), { name: 'SecurityError' }, to);
  }
  assert.throws(() => address.setState(() => 1, null, false), { name: 'DataCloneError' });
  assert.equal(address.length, 2);
});

test('with another address of the cabinet nowhere was before', () => {
  const { address, happened, turn } = addressAt();
  address.setState(1, '/a', false);
  address.begin('https://school.example/?lead=2');
  address.step(-1);
  turn();
  assert.deepEqual(
    [address.href, address.length, address.state, happened],
    ['https://school.example/?lead=2', 1, null, []],
  );
});
