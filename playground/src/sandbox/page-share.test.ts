import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Held } from './page-share.ts';

/** Notes tasks of a length one after the other; after how long they are too many, in ms, or null in a minute. */
function heldAfter(duration: number, pause: number): number | null {
  const held = new Held();
  for (let start = 0; start < 60_000; start += duration + pause) {
    if (held.note(start, duration)) {
      return start + duration;
    }
  }
  return null;
}

test('tasks that leave the page no time are noticed within seconds', () => {
  for (const duration of [60, 300, 900]) {
    const after = heldAfter(duration, 10);
    assert.ok(after !== null && after < 7000, String(duration));
  }
});

test('a widget that rests between its tasks, or works hard once, is left alone', () => {
  assert.equal(heldAfter(900, 900), null);
  assert.equal(heldAfter(60, 60), null);
  const held = new Held();
  assert.ok(!held.note(0, 4000));
  assert.ok(!held.note(30_000, 4000));
});
