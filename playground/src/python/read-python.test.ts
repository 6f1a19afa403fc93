import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BackendFinding, FromPython } from '../protocol/python.ts';
import { readPython } from './read-python.ts';

const place = { file: 'backend.py', line: 3, column: 1 };
const finding: BackendFinding = {
  code: 'backend-threw',
  params: { reason: 'ValueError' },
  place,
  rule: null,
};

test('every message of Python is read as it was sent', () => {
  const messages: FromPython[] = [
    { type: 'started' },
    { type: 'loaded' },
    { type: 'answered' },
    { type: 'pong', id: 7 },
    { type: 'exhausted' },
    { type: 'broken', reason: 'x' },
    { type: 'suppressed', count: 3 },
    { type: 'overdue', place },
    { type: 'overdue', place: null },
    { type: 'refused', finding },
    { type: 'problem', finding: { ...finding, place: null } },
    {
      type: 'refused',
      finding: {
        code: 'backend-bad-response',
        params: { reason: 'no' },
        place: null,
        rule: { name: 'status-range', values: { value: '900' } },
      },
    },
    { type: 'printed', line: { level: 'warn', text: 'x', line: 2 } },
    { type: 'printed', line: { level: 'log', text: 'x', line: null } },
  ];
  for (const message of messages) {
    assert.deepEqual(readPython(JSON.stringify(message)), message);
  }
});

test('what Python forged is dropped, or is of backend.py', () => {
  const forged: unknown[] = [
    { type: 'eval', source: 'x' },
    { type: 'broken', reason: 1 },
    { type: 'problem', finding: { code: 1, params: {} } },
    { type: 'problem', finding: { code: 'made-up', params: {} } },
    { type: 'problem', finding: { code: 'toString', params: {} } },
    { type: 'problem', finding: { code: 'backend-threw', params: {} } },
    { type: 'problem', finding: { code: 'callback-threw', params: { name: 'a', reason: 'b' } } },
    { type: 'printed', line: { level: 'fatal', text: 'x', line: 1 } },
    { type: 'suppressed', count: -1 },
    { type: 'pong' },
    [],
    null,
  ];
  for (const message of forged) {
    assert.equal(readPython(JSON.stringify(message)), null);
  }
  assert.equal(readPython('{'), null);
  const elsewhere = { type: 'overdue', place: { ...place, file: 'personal_page.js' } };
  assert.deepEqual(readPython(JSON.stringify(elsewhere)), { type: 'overdue', place });
});
