import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizeText } from './size-text.ts';

const UNITS = ['bytes', 'KB', 'MB'];

test('a size is told in the largest unit of which there is at least one', () => {
  const told = [0, 1, 999, 1000, 1234, 12_345, 999_999, 3_400_000, 5e9].map((size) =>
    sizeText(size, 'en', UNITS),
  );
  assert.deepEqual(told, [
    '0 bytes',
    '1 bytes',
    '999 bytes',
    '1 KB',
    '1.2 KB',
    '12 KB',
    '1,000 KB',
    '3.4 MB',
    '5,000 MB',
  ]);
  assert.equal(sizeText(1234, 'ru', ['байт', 'КБ']), '1,2 КБ');
});
