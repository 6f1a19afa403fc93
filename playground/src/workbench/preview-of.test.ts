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

test('what is in a branch is looked at when the branch is opened, however deep it goes', () => {
  let deep: unknown = 1;
  for (let level = 0; level < 30_000; level += 1) {
    deep = [deep];
  }
  assert.equal(previewOf({ deep }).text, '{deep: […]}');
  let read = 0;
  const wide = Object.defineProperty({}, 'branch', {
    enumerable: true,
    value: new Proxy([1], {
      get: (list, name) => ((read += 1), Reflect.get(list, name) as unknown),
    }),
  });
  const preview = previewOf([wide]);
  assert.equal(read, 0);
  assert.equal(preview.entries?.[0]?.value.kind, 'object');
});
