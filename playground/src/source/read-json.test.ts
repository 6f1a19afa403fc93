import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readJson } from './read-json.ts';

test('JSON is read as it is', () => {
  const text = ' {"a": [1, -2.5e3, "\\u0041\\n\u007f", true, null, {}, []]}\n';
  assert.deepEqual(readJson(text), { ok: true, value: JSON.parse(text) as unknown });
});

const FAULTS: [text: string, line: number, column: number][] = [
  ['', 1, 1],
  ['{', 1, 2],
  ['{"a": foo}', 1, 7],
  ['{a: 1}', 1, 2],
  ['{"a": 1,}', 1, 9],
  ['{"a" 1}', 1, 6],
  ['{"a": 1} x', 1, 10],
  ['{\n  "a": 1,\n  "b": [1 2]\n}', 3, 11],
  ['{"a": "open', 1, 7],
  ['{"a": "line\nbreak"}', 1, 7],
  ['{"a": 01}', 1, 8],
  ["{'a': 1}", 1, 2],
];
for (const [text, line, column] of FAULTS) {
  test(`${JSON.stringify(text)} is wrong at ${String(line)}:${String(column)}`, () => {
    assert.deepEqual(readJson(text), { ok: false, line, column });
  });
}
