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
  const given = Object.assign(new Event('beforeinput', { cancelable: true }), { data: 'ё' });
  assert.ok(!target.dispatchEvent(given));
  // It would make a new line in the code.
  assert.ok(!press('Enter'));
  assert.ok(press('s', { ctrlKey: true }));
  assert.equal(end(), 'forё');
  assert.ok(press('m'));
  assert.equal(end(), 'forё');
});
