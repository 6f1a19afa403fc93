import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeEarlyKeys } from './early-keys.ts';

test('what is typed early is taken letter by letter, and nothing after the end', () => {
  const target = new EventTarget();
  const press = (key: string, more: object = {}): boolean =>
    target.dispatchEvent(
      Object.assign(new Event('keydown', { cancelable: true }), { key, ...more }),
    );
  const end = takeEarlyKeys(target);
  assert.deepEqual(
    ['f', 'o', 'x', 'Backspace', 'r'].map((key) => press(key)),
    Array(5).fill(false),
  );
  assert.ok(press('Enter'));
  assert.ok(press('s', { ctrlKey: true }));
  assert.equal(end(), 'for');
  assert.ok(press('m'));
  assert.equal(end(), 'for');
});
