import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contract } from '../../contract/contract.ts';
import type { Finding } from '../../protocol/messages.ts';
import { wordProblem } from './word-problem.ts';

const contract = {
  problems: {
    'callback-threw': {
      severity: 'error',
      message: '{name} threw: {reason}',
      page: 'problems/callback-threw/',
    },
  },
} as unknown as Contract;
const DOCS = new URL('https://example.org/en/');
test('a problem gets its words, its place and its page from the contract', () => {
  const place = { file: 'personal_page.js', line: 3, column: 5 };
  const params = { name: 'initLead', reason: 'Error: $& {name}' };
  const finding: Finding = { code: 'callback-threw', params, widget: 'w', place };
  assert.deepEqual(wordProblem(finding, contract, DOCS), {
    code: 'callback-threw',
    severity: 'error',
    message: 'initLead threw: Error: $& {name}',
    widget: 'w',
    ...place,
    docs: 'https://example.org/en/problems/callback-threw/',
  });
});
