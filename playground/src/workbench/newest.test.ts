import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newest } from './newest.ts';

test('of a long list the newest are shown, and the others counted', () => {
  const list = Array.from({ length: 1200 }, (_, index) => index);
  const { shown, earlier } = newest(list);
  assert.equal(shown.length + earlier, 1200);
  assert.equal(shown.at(-1), 1199);
  assert.ok(earlier > 0);
});

test('a short list is shown whole', () => {
  assert.deepEqual(newest([1, 2]), { shown: [1, 2], earlier: 0 });
});
