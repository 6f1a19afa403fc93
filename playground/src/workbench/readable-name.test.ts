import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readableName } from './readable-name.ts';

test('what does not show, or turns the direction of writing, is taken out of a name', () => {
  assert.equal(readableName('report\u202Ecod.exe'), 'report cod.exe');
  assert.equal(readableName('\u0000a\n\tb\u200B.csv\u2028'), 'a b .csv');
  assert.equal(readableName('отчёт 1.csv'), 'отчёт 1.csv');
});
