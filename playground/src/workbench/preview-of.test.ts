import assert from 'node:assert/strict';
import { test } from 'node:test';
import { previewOf } from './preview-of.ts';

test('a value shows on one line what its branches hold', () => {
  const shown = (value: unknown) => previewOf(value).text;
  assert.equal(shown({ a: 1, b: ['x'], c: { d: null } }), '{a: 1, b: […], c: {…}}');
  assert.equal(shown(['x', 2, true]), "['x', 2, true]");
  assert.equal(shown({}), '{}');
  assert.equal(shown(undefined), 'undefined');
});

test('a long line is cut, its branches are not', () => {
  const value = Array.from({ length: 100 }, (_, index) => index);
  const preview = previewOf(value);
  assert.match(preview.text, /, …\]$/);
  assert.ok(preview.text.length < 100);
  assert.equal(preview.entries?.length, 100);
});
