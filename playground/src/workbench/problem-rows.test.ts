import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../protocol/public.ts';
import { errorsIn, problemRows } from './problem-rows.ts';

const PROBLEM: Problem = {
  code: 'bad-return',
  severity: 'warning',
  message: 'It returned 5.',
  widget: 'w',
  file: 'w.js',
  line: 3,
  column: 5,
  docs: '',
};

test('the same problem at the same place is one row with a count', () => {
  const other = { ...PROBLEM, line: 4 };
  assert.deepEqual(problemRows([PROBLEM, other, { ...PROBLEM }]), [
    { problem: PROBLEM, count: 2 },
    { problem: other, count: 1 },
  ]);
});

test('what differs in code, widget or words is another row', () => {
  const others: Partial<Problem>[] = [
    { code: 'callback-threw' },
    { widget: 'v' },
    { message: 'It returned 6.' },
  ];
  assert.equal(problemRows([PROBLEM, ...others.map((one) => ({ ...PROBLEM, ...one }))]).length, 4);
});

test('a warning is no error', () => {
  assert.equal(errorsIn([PROBLEM, { ...PROBLEM, severity: 'error' }, PROBLEM]), 1);
  assert.equal(errorsIn([PROBLEM]), 0);
});
