import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renamedIn } from './renamed.ts';

test('a file that has only another name is known', () => {
  assert.deepEqual(renamedIn({ a: '1', b: '2' }, { c: '1', b: '2' }), ['a', 'c']);
});

test('where a text has changed, or more than one file, nobody knows', () => {
  const before = { a: '1', b: '2' };
  for (const after of [
    before,
    { b: '2' },
    { ...before, c: '1' },
    { c: '1 ', b: '2' },
    { c: '1', b: '2 ' },
    { c: '1', d: '2' },
    { c: '1', b: '2', d: '3' },
  ]) {
    assert.equal(renamedIn(before, after), null, JSON.stringify(after));
  }
});
