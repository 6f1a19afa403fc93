import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BackendReply } from '../protocol/backend.ts';
import { readAnswer } from './read-answer.ts';
import { asking } from './server.test-support.ts';

const RESPONSE = {
  kind: 'cors',
  url: 'https://backend.example/',
  redirected: false,
  status: 200,
  statusText: 'OK',
  headers: [['content-type', 'text/plain']],
  body: new ArrayBuffer(3),
} as const;
const FAILED = { type: 'failed', status: null, problem: null } as const;

test('what a backend answers a request with is read', () => {
  const fault = { code: 'backend-cors', params: { url: 'https://a.example/', reason: 'x' } };
  const replies: unknown[] = [
    { type: 'response', response: RESPONSE },
    { type: 'elsewhere', request: asking('/a') },
    FAILED,
    { type: 'failed', status: 403, problem: fault },
  ];
  for (const reply of replies) {
    assert.deepEqual(readAnswer({ id: 1, reply }), { id: 1, reply });
  }
});

test('whatever else code posts is no answer', () => {
  const response = (part: object): unknown => ({
    id: 1,
    reply: { type: 'response', response: { ...RESPONSE, ...part } },
  });
  const forged: unknown[] = [
    null,
    'text',
    [],
    { id: '1', reply: FAILED },
    { id: 1 },
    { id: 1, reply: 'failed' },
    { id: 1, reply: { type: 'made up' } },
    { id: 1, reply: { type: 'response' } },
    { id: 1, reply: { type: 'elsewhere' } },
    { id: 1, reply: { type: 'elsewhere', request: { ...asking('/a'), body: {} } } },
    { id: 1, reply: { type: 'failed', status: {} } },
    response({ kind: 'error' }),
    response({ url: {} }),
    response({ redirected: 1 }),
    response({ status: '200' }),
    response({ statusText: [] }),
    response({ headers: Array.from({ length: 9 }, () => ({})) }),
    response({ headers: [['a', {}]] }),
    response({ body: [1, 2, 3] }),
  ];
  for (const message of forged) {
    assert.equal(readAnswer(message), null, JSON.stringify(message));
  }
});

test('nothing goes along with what is read', () => {
  const more = { pad: [1, 2, 3] };
  const reply = { type: 'response', response: { ...RESPONSE, ...more }, ...more };
  assert.deepEqual(readAnswer({ id: 1, reply, ...more }), {
    id: 1,
    reply: { type: 'response', response: RESPONSE },
  });
  const forged = { type: 'failed', status: 1, problem: { code: 'backend-cors', params: more } };
  assert.deepEqual(readAnswer({ id: 1, reply: forged })?.reply, { ...FAILED, status: 1 });
});

test('an answer with headers or addresses without end is a network error', () => {
  const long = 'x'.repeat(1_000_001);
  const endless: BackendReply[] = [
    { type: 'response', response: { ...RESPONSE, headers: [['x', long]] } },
    { type: 'response', response: { ...RESPONSE, headers: [], statusText: long } },
    { type: 'elsewhere', request: asking(`/${long}`) },
  ];
  for (const reply of endless) {
    assert.deepEqual(readAnswer({ id: 1, reply })?.reply, FAILED);
  }
});
