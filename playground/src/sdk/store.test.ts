import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SDK_AS_ASSUMED } from './policy.ts';
import { Store } from './store.ts';

/** Any values will do. */
type States = Record<'sys' | 'lead', unknown>;

const quiet = { withInitialResult: false };

function storeOf(failed: (error: unknown, entity: string) => void = assert.ifError): Store<States> {
  return new Store<States>(['sys', 'lead'], failed);
}

test('a change is delivered once to each open subscription, in order', () => {
  const store = storeOf();
  const seen: string[] = [];
  store.subscribe('sys', () => seen.push('first'), quiet);
  store.subscribe('sys', () => seen.push('second'), quiet);
  store.subscribe('lead', () => seen.push('lead'), quiet);
  store.set('sys', { a: 1 });
  assert.deepEqual(seen, ['first', 'second']);
});

test('setting an equal value is no change', () => {
  const store = storeOf();
  let count = 0;
  store.set('sys', { a: [1] });
  store.subscribe('sys', () => (count += 1), quiet);
  const before = store.get('sys');
  store.set('sys', { a: [1] });
  assert.equal(count, 0);
  assert.equal(store.get('sys'), before);
});

test('withInitialResult calls before subscribe returns', () => {
  const store = storeOf();
  store.set('sys', { a: 1 });
  const seen: unknown[] = [];
  store.subscribe('sys', (value) => seen.push(value), { withInitialResult: true });
  assert.deepEqual(seen, [{ a: 1 }]);
});

test('a closed subscription hears nothing, even when it is closed by the one before it', () => {
  const store = storeOf();
  const seen: string[] = [];
  store.subscribe(
    'sys',
    () => {
      second.close();
    },
    quiet,
  );
  const second = store.subscribe('sys', () => seen.push('second'), quiet);
  store.set('sys', 1);
  assert.deepEqual(seen, []);
});

test('a subscription that is opened during a delivery waits for the next change', () => {
  const store = storeOf();
  const seen: unknown[] = [];
  let opened = false;
  store.subscribe(
    'sys',
    () => {
      if (!opened) {
        opened = true;
        store.subscribe('sys', (value) => seen.push(value), quiet);
      }
    },
    quiet,
  );
  store.set('sys', 1);
  store.set('sys', 2);
  assert.deepEqual(seen, [2]);
});

test('a subscriber that throws is told of and keeps nobody else from the change', () => {
  const failures: unknown[] = [];
  const store = storeOf((error, entity) => failures.push([entity, (error as Error).message]));
  const seen: unknown[] = [];
  store.subscribe(
    'sys',
    () => {
      throw new Error('no luck');
    },
    quiet,
  );
  store.subscribe('sys', (value) => seen.push(value), quiet);
  store.set('sys', 1);
  assert.deepEqual(failures, [['sys', 'no luck']]);
  assert.deepEqual(seen, [1]);
});

test('a value that was handed out cannot be changed and is no alias of what was put in', () => {
  const store = storeOf();
  const given = { nested: { list: [1] } };
  store.set('sys', given);
  given.nested.list.push(2);
  const read = store.get('sys') as typeof given;
  assert.throws(() => {
    read.nested.list.push(3);
  }, TypeError);
  assert.deepEqual(store.get('sys'), { nested: { list: [1] } });
});

test('where every update is told, those of the other entities hear what they know already', () => {
  const store = new Store<States>(['sys', 'lead'], assert.ifError, {
    ...SDK_AS_ASSUMED,
    deliversEveryUpdate: true,
  });
  const told: unknown[] = [];
  store.set('sys', { lang: 'ru' });
  store.subscribe('sys', (value) => told.push(value), { withInitialResult: false });
  store.subscribe('lead', (value) => told.push(value), { withInitialResult: false });
  store.set('lead', { id: '1' });
  assert.deepEqual(told, [{ id: '1' }, { lang: 'ru' }]);
});

test('where an error ends the delivery, those after it are not told', () => {
  const store = new Store<States>(['sys', 'lead'], () => undefined, {
    ...SDK_AS_ASSUMED,
    deliversPastErrors: false,
  });
  let told = 0;
  const fail = (): void => {
    throw new Error();
  };
  const options = { withInitialResult: false };
  store.subscribe('lead', () => (told += 1), options);
  store.subscribe('lead', fail, options);
  store.subscribe('lead', () => (told += 1), options);
  store.set('lead', { id: '1' });
  assert.equal(told, 1);
});
