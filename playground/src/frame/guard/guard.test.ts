import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Place } from '../../protocol/messages.ts';
import { GuardTripped } from '../errors.ts';
import { createGuard } from './guard.ts';

const PLACE: Place = { file: 'personal_page.js', line: 2, column: 3 };

/** A guard with a clock and tasks that the test moves on. */
function guardOf({ limit = 1000, full = false } = {}) {
  let time = 0;
  let waiting: (() => void)[] = [];
  const trips: (Place | null)[] = [];
  const guard = createGuard({
    limit,
    now: () => time,
    afterTask: (work) => waiting.push(work),
    placeOf: () => (full ? undefined : PLACE),
    tripped: (place) => trips.push(place),
  });
  return {
    guard,
    trips,
    now: () => time,
    /** Calls the guard so often, each call `step` ms after the other. */
    turn(times: number, step: number): void {
      for (let index = 0; index < times; index += 1) {
        time += step;
        guard();
      }
    },
    pass(ms: number): void {
      time += ms;
    },
    endTask(): void {
      const work = waiting;
      waiting = [];
      for (const one of work) {
        one();
      }
    },
  };
}

test('code that passes the limit within one task is thrown out of its loop', () => {
  const { turn, trips, endTask } = guardOf({ limit: 1000 });
  assert.throws(() => {
    turn(100_000, 0.1);
  }, GuardTripped);
  endTask();
  assert.equal(trips.length, 1);
});

test('after that every call throws, so that no catch keeps the code alive', () => {
  const { guard, turn, trips, endTask } = guardOf();
  assert.throws(() => {
    turn(100_000, 0.1);
  });
  endTask();
  for (let index = 0; index < 200; index += 1) {
    assert.throws(guard, GuardTripped);
  }
  assert.equal(trips.length, 1);
});

test('each task has the whole limit', () => {
  const { turn, trips, endTask } = guardOf({ limit: 1000 });
  for (let task = 0; task < 20; task += 1) {
    turn(900, 1);
    endTask();
  }
  assert.deepEqual(trips, []);
});

test('a long pause between two calls is not the code running', () => {
  const { turn, pass, trips } = guardOf({ limit: 1000 });
  turn(64, 1);
  pass(60_000);
  turn(64, 1);
  assert.deepEqual(trips, []);
});

test('slow turns are caught, too', () => {
  const { turn } = guardOf({ limit: 1000 });
  assert.throws(() => {
    turn(10_000, 20);
  }, GuardTripped);
});

test('turns that each take long in a built-in function count in full', () => {
  for (const each of [5, 40, 150, 3000]) {
    const { guard, turn, pass, now } = guardOf({ limit: 1000 });
    turn(1000, 0.01);
    const began = now();
    assert.throws(() => {
      for (let index = 0; index < 1000; index += 1) {
        pass(each);
        guard();
      }
    }, GuardTripped);
    // So many pass unseen after quick ones, one may have been the computer's sleep.
    assert.ok(now() - began <= 1000 + 66 * each, `${each} ms a turn took ${now() - began} ms`);
  }
});

test('code that is slow from the start is seen at each turn', () => {
  const { guard, pass, now } = guardOf({ limit: 1000 });
  assert.throws(() => {
    for (;;) {
      guard();
      pass(400);
    }
  }, GuardTripped);
  assert.ok(now() <= 2000, `${now()} ms`);
});

test('a computer that sleeps does so once in a task, and again in the next', () => {
  const { guard, turn, pass, endTask, trips } = guardOf({ limit: 1000 });
  for (let task = 0; task < 3; task += 1) {
    turn(64, 1);
    pass(60_000);
    turn(64, 1);
    endTask();
  }
  assert.deepEqual(trips, []);
  turn(64, 1);
  pass(60_000);
  turn(64, 1);
  pass(60_000);
  assert.throws(() => {
    for (let index = 0; index < 65; index += 1) {
      guard();
    }
  }, GuardTripped);
});

test('code that runs while the place is asked for is not asked for its own', () => {
  let time = 0;
  let asked = 0;
  const guard: () => void = createGuard({
    limit: 1000,
    now: () => (time += 10),
    afterTask: () => undefined,
    placeOf: () => {
      asked += 1;
      // As an `Error.prepareStackTrace` that tries twice: asked again for each, it would never come to its end.
      for (let index = 0; index < 2; index += 1) {
        assert.throws(guard, GuardTripped);
      }
      return undefined;
    },
    tripped: () => undefined,
  });
  assert.throws(() => {
    for (;;) guard();
  }, GuardTripped);
  assert.equal(asked, 1);
});

test('it is told at once, with the place', () => {
  const { turn, trips } = guardOf();
  assert.throws(() => {
    turn(100_000, 0.1);
  });
  assert.deepEqual(trips, [PLACE]);
});

test('where the stack is too full to say the place it is told when the task has ended', () => {
  const { turn, trips, endTask } = guardOf({ full: true });
  assert.throws(() => {
    turn(100_000, 0.1);
  });
  assert.deepEqual(trips, []);
  endTask();
  assert.deepEqual(trips, [null]);
});
