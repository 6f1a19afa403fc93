import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readIndex } from './runtime-index.ts';

test('the list of files is read, whatever else it says', () => {
  const file = { name: 'pyodide.mjs', size: 10, sha256: 'ab' };
  const text = JSON.stringify({ pyodide: '1', hash: 'x', files: [{ ...file, more: 1 }] });
  assert.deepEqual(readIndex(text), { files: [file], limit: null });
  assert.equal(readIndex(JSON.stringify({ files: [], limit: 500 })).limit, 500);
});

test('what is no such list is refused', () => {
  for (const text of ['<!doctype html>', '[]', '{}', '{"files":[{"name":"x"}]}']) {
    assert.throws(() => readIndex(text));
  }
});
