import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seeded, seededUuid } from './seeded.ts';

test('the same seed gives the same numbers, another one others', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, seeded(seed));
  assert.deepEqual(draw(1), draw(1));
  assert.notDeepEqual(draw(1), draw(2));
});

test('the numbers lie from 0 to 1, evenly', () => {
  const draw = seeded(7);
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let count = 0; count < 10_000; count += 1) {
    const tenth = Math.floor(draw() * 10);
    tenths[tenth] = tenths[tenth]! + 1;
  }
  assert.equal(tenths.length, 10);
  assert.ok(
    tenths.every((count) => count > 900 && count < 1100),
    tenths.join(),
  );
});

test('a UUID of them has the form of version 4', () => {
  assert.match(
    seededUuid(seeded(1)),
    /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  );
});
