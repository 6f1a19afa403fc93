import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRequest } from './read-request.ts';
import { asking, BACKEND } from './server.test-support.ts';

test('a request to the backend is read', () => {
  const message = { id: 1, request: asking('/a', { headers: [['x', '1']] }) };
  assert.deepEqual(readRequest(message, BACKEND), message);
});

test('whatever else a widget posts is none', () => {
  const request = asking('/a');
  const forged: unknown[] = [
    null,
    'text',
    {},
    { id: '1', request },
    { id: 1, request: null },
    { id: 1, request: { ...request, url: 'https://elsewhere.example/' } },
    { id: 1, request: { ...request, url: 'no address' } },
    { id: 1, request: { ...request, headers: [['a']] } },
    { id: 1, request: { ...request, headers: [['a', 1]] } },
    { id: 1, request: { ...request, body: 'text' } },
    { id: 1, request: { ...request, mode: 'navigate' } },
    { id: 1, request: { ...request, credentials: 'all' } },
  ];
  for (const message of forged) {
    assert.equal(readRequest(message, BACKEND), null);
  }
});
