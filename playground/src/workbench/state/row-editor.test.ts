import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AnyKind, kindOf, written } from './row-editor.ts';
import { STATE_WORDS } from './words-by-language.ts';

const read = (text: string, kind: AnyKind) => written({ text, kind }, STATE_WORDS.en);

test('what is written becomes a value of its type, or is refused in words', () => {
  assert.deepEqual(read(' 7 ', 'text'), { value: ' 7 ' });
  for (const [text, value] of [
    ['7', 7],
    [' -0,5 ', -0.5],
    ['1e3', 1000],
    ['.25', 0.25],
  ] as const) {
    assert.deepEqual(read(text, 'number'), { value });
  }
  for (const text of ['', ' ', 'seven', '0x10', '1e999', '1,2,3', '٣']) {
    assert.deepEqual(read(text, 'number'), { fault: STATE_WORDS.en.faults.number }, text);
  }
  assert.deepEqual(read('true', 'boolean'), { value: true });
  assert.deepEqual(read('anything', 'null'), { value: null });
  assert.deepEqual([read('', 'list'), read('', 'record')], [{ value: [] }, { value: {} }]);
});

test('a value says which kind it is', () => {
  assert.deepEqual([null, [], {}, 'a', 1, true].map(kindOf), [
    'null',
    'list',
    'record',
    'text',
    'number',
    'boolean',
  ]);
});
