import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BackendFinding } from '../protocol/python.ts';
import { worded, wordRule } from './rule-words.ts';

const FINDING: BackendFinding = {
  code: 'backend-bad-response',
  params: { reason: "The status is 200 (int); it has to be text such as '200 OK'" },
  place: null,
  rule: { name: 'status-not-text', values: { value: '200 (int)' } },
};

test('a broken rule is told in the language of the reader', () => {
  assert.deepEqual(worded(FINDING, 'en').params, FINDING.params);
  assert.deepEqual(worded(FINDING, 'ru'), {
    code: 'backend-bad-response',
    params: { reason: "статус — 200 (int), а нужна строка вроде '200 OK'" },
  });
});

test('what Python says of anything else stays as it is', () => {
  for (const rule of [null, ...['made-up', 'toString'].map((name) => ({ name, values: {} }))]) {
    const { code, params } = worded({ ...FINDING, rule }, 'ru');
    assert.deepEqual({ code, params }, { code: FINDING.code, params: FINDING.params });
  }
});

test('a value that is not given leaves its place as it is', () => {
  const text = wordRule({ name: 'status-range', values: {} }, 'ru');
  assert.equal(text, 'статус {value} не из диапазона от 200 до 599');
});
