import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeBetween } from './change-between.ts';

test('only what differs is changed, and the change makes one text of the other', () => {
  const texts = ['', 'a', 'aa', 'aaa', 'ab', 'aba', 'abcabc', 'abc\nabc', 'xabcabc', 'abcabcx'];
  for (const before of texts) {
    for (const after of texts) {
      const change = changeBetween(before, after);
      const made = change
        ? before.slice(0, change.from) + change.insert + before.slice(change.to)
        : before;
      assert.equal(made, after);
      assert.equal(change === null, before === after);
    }
  }
  assert.deepEqual(changeBetween('one two three', 'one 2 three'), { from: 4, to: 7, insert: '2' });
});
