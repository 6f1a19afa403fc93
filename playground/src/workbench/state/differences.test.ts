import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differencesOf } from './differences.ts';

test('differences are as deep as both values have them', () => {
  const before = { id: '1', company: { id: '4', name: 'Light' }, statuses: [{ name: 'New' }] };
  const after = { id: '1', company: { id: '4', name: 'Shade' }, statuses: [{ name: 'Done' }] };
  assert.deepEqual(differencesOf(before, after), [
    { path: ['company', 'name'], before: 'Light', after: 'Shade' },
    { path: ['statuses', 0, 'name'], before: 'New', after: 'Done' },
  ]);
  assert.deepEqual(differencesOf(before, structuredClone(before)), []);
});

test('what has come or gone is told from what is null', () => {
  assert.deepEqual(differencesOf({ a: null }, { b: null }), [
    { path: ['a'], before: null, after: undefined },
    { path: ['b'], before: undefined, after: null },
  ]);
  assert.deepEqual(differencesOf(null, { a: 1 }), [{ path: [], before: null, after: { a: 1 } }]);
});

test('a list of another length differs as a whole', () => {
  assert.deepEqual(differencesOf({ ids: ['a'] }, { ids: ['a', 'b'] }), [
    { path: ['ids'], before: ['a'], after: ['a', 'b'] },
  ]);
});
