import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Deadline } from './deadline.ts';

test('Python gets a signal when its time is up, and again when it goes on', () => {
  let now = 0;
  const deadline = new Deadline(100, () => now);
  const signal = (at: number) => {
    now = at;
    return deadline.signals[0];
  };
  assert.equal(signal(1000), 0);
  deadline.begin();
  assert.equal(signal(1099), 0);
  assert.equal(deadline.passed, false);
  assert.equal(signal(1100), 2);
  assert.equal(deadline.passed, true);
  assert.equal(signal(1101), 0);
  assert.equal(signal(1700), 2);
  deadline.end();
  assert.equal(signal(9999), 0);
  deadline.begin();
  assert.equal(deadline.passed, false);
});

test('without a limit it never comes', () => {
  let now = 0;
  const deadline = new Deadline(null, () => now);
  deadline.begin();
  now = 1e9;
  assert.equal(deadline.signals[0], 0);
});
