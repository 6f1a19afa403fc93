import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Asked, refusedLeave } from './preflight.ts';
import { PreflightCache } from './preflight-cache.ts';
import { answer, OPEN } from './server.test-support.ts';

const asked = (rest: Partial<Asked> = {}): Asked => ({
  method: 'PUT',
  headers: ['authorization', 'x-token'],
  origin: 'https://pine.example',
  credentials: 'same-origin',
  ...rest,
});

const leave = (methods: string, headers: string, rest: Record<string, string> = {}) =>
  answer({
    ...OPEN,
    'access-control-allow-methods': methods,
    'access-control-allow-headers': headers,
    ...rest,
  });

test('names of headers are compared without their case, methods with it', () => {
  assert.equal(refusedLeave(leave('PUT', 'X-Token, Authorization'), asked()), null);
  assert.match(refusedLeave(leave('put', 'x-token, authorization'), asked()) ?? '', /Method PUT/);
});

test('an asterisk stands for everything but a secret', () => {
  assert.equal(refusedLeave(leave('*', '*, authorization'), asked()), null);
  const denial = refusedLeave(leave('*', '*'), asked());
  assert.match(denial ?? '', /^Request header field authorization is not allowed/);
});

test('with credentials an asterisk is a name like any other', () => {
  const own = {
    'access-control-allow-origin': 'https://pine.example',
    'access-control-allow-credentials': 'true',
  };
  const denial = refusedLeave(leave('*', '*', own), asked({ credentials: 'include' }));
  assert.match(denial ?? '', /^Method PUT is not allowed/);
});

test('methods that a form has need not be named', () => {
  assert.equal(refusedLeave(answer(OPEN), asked({ method: 'POST', headers: [] })), null);
});

test('a preflight has to be answered with success', () => {
  const status = (code: number) =>
    refusedLeave({ ...leave('PUT', '*, authorization'), status: code }, asked()) ?? '';
  assert.equal(status(204), '');
  assert.match(status(404), /HTTP ok status/);
  assert.match(status(302), /Redirect is not allowed/);
  assert.match(
    refusedLeave(answer(), asked()) ?? '',
    /^Response to preflight request doesn't pass/,
  );
});

test('a leave holds for as long as it says, for the same or for less', () => {
  const cache = new PreflightCache();
  cache.keep('/a', asked(), answer({ 'access-control-max-age': '60' }), 0);
  assert.ok(cache.covers('/a', asked(), 59_999));
  assert.ok(cache.covers('/a', asked({ headers: ['x-token'] }), 0));
  assert.ok(!cache.covers('/b', asked(), 0));
  assert.ok(!cache.covers('/a', asked({ method: 'DELETE' }), 0));
  assert.ok(!cache.covers('/a', asked({ headers: ['x-other'] }), 0));
  assert.ok(!cache.covers('/a', asked({ credentials: 'include' }), 0));
  assert.ok(!cache.covers('/a', asked(), 60_001));
});

test('no leave holds for longer than two hours, or than five seconds where nothing is said', () => {
  const cache = new PreflightCache();
  cache.keep('/a', asked(), answer({ 'access-control-max-age': '86400' }), 0);
  assert.ok(cache.covers('/a', asked(), 7_199_000));
  assert.ok(!cache.covers('/a', asked(), 7_201_000));
  cache.keep('/b', asked(), answer({ 'access-control-max-age': 'soon' }), 0);
  assert.ok(!cache.covers('/b', asked(), 5001));
});
