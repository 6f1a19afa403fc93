import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusedAccess } from './access.ts';
import { answer } from './server.test-support.ts';

const ORIGIN = 'https://pine.example';
const origin = (value: string, more: Record<string, string> = {}) =>
  answer({ 'access-control-allow-origin': value, ...more });

test('who may read an answer', () => {
  assert.equal(refusedAccess(origin('*'), ORIGIN, 'same-origin'), null);
  assert.equal(refusedAccess(origin(ORIGIN), ORIGIN, 'omit'), null);
  const both = origin(ORIGIN, { 'access-control-allow-credentials': 'true' });
  assert.equal(refusedAccess(both, ORIGIN, 'include'), null);
});

test('who may not, and by which header', () => {
  const cases = [
    [answer(), 'omit', /^No 'Access-Control-Allow-Origin' header is present/],
    [
      origin('https://other.example'),
      'omit',
      /not equal to the supplied origin 'https:\/\/pine.example'/,
    ],
    [origin(`${ORIGIN}/`), 'omit', /not equal/],
    [origin(`${ORIGIN}, *`), 'omit', /multiple values/],
    [origin('*'), 'include', /must not be the wildcard/],
    [origin(ORIGIN), 'include', /is '' which must be 'true'/],
    [origin(ORIGIN, { 'access-control-allow-credentials': 'True' }), 'include', /is 'True' which/],
  ] as const;
  for (const [given, credentials, reason] of cases) {
    assert.match(refusedAccess(given, ORIGIN, credentials) ?? '', reason);
  }
});
