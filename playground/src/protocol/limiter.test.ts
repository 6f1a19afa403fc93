import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Limiter } from './limiter.ts';

test('a burst passes, then only as many as the time allows', () => {
  const limiter = new Limiter(10, 5, 0);
  const passed = (now: number, tries: number) =>
    Array.from({ length: tries }, () => limiter.allows(now)).filter(Boolean).length;
  assert.equal(passed(0, 20), 10);
  assert.equal(passed(1000, 20), 5);
  assert.equal(passed(100_000, 20), 10);
});
