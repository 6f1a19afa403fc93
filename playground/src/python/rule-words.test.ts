import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordRule } from './rule-words.ts';

const params = {
  rule: 'status-not-text',
  value: '200 (int)',
  reason: "The status is 200 (int); it has to be text such as '200 OK'",
};

test('a broken rule is told in the language of the reader', () => {
  assert.equal(wordRule(params, 'en')['reason'], params.reason);
  assert.equal(
    wordRule(params, 'ru')['reason'],
    "статус — 200 (int), а нужна строка вроде '200 OK'",
  );
});

test('what Python says of anything else stays as it is', () => {
  for (const rule of [{}, { rule: 'made-up' }, { rule: 'toString' }]) {
    const said = { reason: 'ValueError: {value}', value: 'x', ...rule };
    assert.deepEqual(wordRule(said, 'ru'), said);
  }
});

test('a value that is not given leaves its place as it is', () => {
  const worded = wordRule({ rule: 'status-range', reason: 'x' }, 'ru');
  assert.equal(worded['reason'], 'статус {value} не из диапазона от 200 до 599');
});
