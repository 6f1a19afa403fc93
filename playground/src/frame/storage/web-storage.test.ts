import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAreas } from './web-storage.ts';

/** Stands in for the browser's class, which is not there without one. */
function FakeStorage(): void {
  // Nobody makes one.
}

const prototype = FakeStorage.prototype as object;
const areaOf = (items: [string, string][] = []) => createAreas(prototype)(items);

test('items are set, read, counted, listed and removed', () => {
  const { storage, items } = areaOf([['a', '1']]);
  storage.setItem('b', 2 as unknown as string);
  assert.equal(storage.getItem('a'), '1');
  assert.equal(storage.getItem('none'), null);
  assert.deepEqual([storage.length, storage.key(1), storage.key(2)], [2, 'b', null]);
  storage.removeItem('a');
  assert.deepEqual(items(), [['b', '2']]);
  storage.clear();
  assert.equal(storage.length, 0);
});

test('items are properties, too', () => {
  const { storage } = areaOf();
  storage['color'] = 'red';
  Object.defineProperty(storage, 'size', { value: 3 });
  assert.equal(storage.getItem('color'), 'red');
  assert.deepEqual(Object.keys(storage), ['color', 'size']);
  assert.deepEqual(Object.fromEntries(Object.entries(storage)), { color: 'red', size: '3' });
  assert.ok('color' in storage && Object.hasOwn(storage, 'size') && !('none' in storage));
  delete storage['color'];
  assert.equal(storage['color'], undefined);
  assert.equal(storage.getItem('color'), null);
});

test('an item named as a method hides none', () => {
  const { storage } = areaOf();
  storage.setItem('getItem', 'mine');
  assert.equal(storage.getItem('getItem'), 'mine');
  assert.deepEqual(Object.keys(storage), []);
});

test('a storage is one of its class, whose methods serve no other object', () => {
  const { storage } = areaOf();
  assert.ok(storage instanceof FakeStorage);
  const { getItem } = FakeStorage.prototype as Storage;
  assert.throws(() => getItem.call({} as Storage, 'a'), TypeError);
  assert.throws(() => (getItem as unknown as () => void).call(storage), TypeError);
});

test('what goes beyond the quota is refused and changes nothing', () => {
  const { storage } = areaOf();
  storage.setItem('a', 'x'.repeat(5 * 1024 * 1024 - 1));
  const refused = (error: unknown) =>
    error instanceof DOMException && error.name === 'QuotaExceededError';
  assert.throws(() => storage.setItem('b', ''), refused);
  assert.throws(() => (storage['a'] = 'x'.repeat(5 * 1024 * 1024)), refused);
  assert.equal(storage.length, 1);
  storage.setItem('a', 'short');
  storage.setItem('b', '');
  assert.equal(storage.length, 2);
});
