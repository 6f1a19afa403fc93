import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readableName, shownName } from './readable-name.ts';

test('what does not show, or turns the direction of writing, is taken out of a name', () => {
  assert.equal(readableName('report\u202Ecod.exe'), 'report cod.exe');
  assert.equal(readableName('\u0000a\n\tb\u200B.csv\u2028'), 'a b .csv');
  assert.equal(readableName('отчёт 1.csv'), 'отчёт 1.csv');
});

test('a picture that is joined of several, in a name, stays one', () => {
  const family = '\u{1F469}\u200D\u{1F469}\u200D\u{1F467} 1';
  assert.equal(readableName(family), family);
  assert.equal(readableName('a\u200Db \u{1F469}\u200Dx'), 'a b \u{1F469} x');
});

test('in a sentence what does not show is written as code writes it', () => {
  assert.equal(shownName('sj.\u202Egpj\u200B\u2028'), 'sj.\\u202egpj\\u200b\\u2028');
  assert.equal(shownName('a\u{E0041}\n'), 'a\\u{e0041}\\u000a');
  assert.equal(shownName('x'.repeat(90)), `${'x'.repeat(79)}…`);
  assert.equal(shownName('отчёт 1.csv'), 'отчёт 1.csv');
});
