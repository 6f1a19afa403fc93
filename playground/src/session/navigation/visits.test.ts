import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Visits } from './visits.ts';

test('steps lead back and ahead, and nowhere at either end', () => {
  const visits = new Visits('a');
  visits.visit('b');
  visits.visit('c');
  assert.equal(visits.step(1), null);
  assert.equal(visits.step(-1), 'b');
  assert.equal(visits.step(-1), 'a');
  assert.deepEqual([visits.canGoBack, visits.canGoForward], [false, true]);
  assert.equal(visits.step(-1), null);
  assert.equal(visits.step(1), 'b');
});

test('a new lead takes the place of those that lay ahead', () => {
  const visits = new Visits('a');
  visits.visit('b');
  visits.step(-1);
  visits.visit('c');
  assert.equal(visits.canGoForward, false);
  assert.equal(visits.step(-1), 'a');
  assert.equal(visits.step(1), 'c');
});
