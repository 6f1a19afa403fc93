import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Restarts } from './restarts.ts';

test('Python starts again by itself once, and once more when it has answered', () => {
  const restarts = new Restarts();
  assert.equal(restarts.allow(), true);
  assert.equal(restarts.allow(), false);
  restarts.answered();
  assert.equal(restarts.allow(), true);
  assert.equal(restarts.allow(), false);
  restarts.begin();
  assert.equal(restarts.allow(), true);
});

test('one that claims to answer is not started without end, either', () => {
  const restarts = new Restarts();
  let count = 0;
  while (restarts.allow()) {
    count += 1;
    restarts.answered();
    assert.ok(count < 100);
  }
  assert.ok(count > 1);
});
