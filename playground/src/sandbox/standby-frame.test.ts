import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Setup } from '../protocol/messages.ts';
import type { Plan } from './plan.ts';
import { StandbyFrame } from './standby-frame.ts';

class FakeFrame {
  closed = false;
  close(): void {
    this.closed = true;
  }
}

const SETUP = {
  language: 'en',
  lead: '1',
  elapsed: 0,
  classSuffix: 'a',
  widgets: [],
} as unknown as Setup;

const plan = (modules: string[] = [], setup: Partial<Setup> = {}): Plan => ({
  modules,
  setup: { ...SETUP, ...setup },
});

/** A standby with the frames it made so far. */
function standby(context: TestContext, { seen = true, fails = false } = {}) {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const made: FakeFrame[] = [];
  const frames = new StandbyFrame({
    seen: () => seen,
    create: () => {
      made.push(new FakeFrame());
      return made.at(-1)!;
    },
    prepare: () => (fails ? Promise.reject(new Error('no')) : Promise.resolve()),
  });
  const expect = (wanted: Plan) => {
    frames.expect(wanted);
    context.mock.timers.tick(100);
  };
  return { frames, made, expect };
}

test('a frame is made a while after one is expected, and given away once', (context) => {
  const { frames, made } = standby(context);
  frames.expect(plan());
  context.mock.timers.tick(99);
  assert.equal(made.length, 0);
  context.mock.timers.tick(1);
  assert.equal(frames.take(plan()), made[0]);
  assert.equal(frames.take(plan()), null);
});

test('what differs from run to run does not keep a frame from being used', (context) => {
  const { frames, made, expect } = standby(context);
  expect(plan());
  assert.equal(frames.take(plan([], { elapsed: 5, classSuffix: 'b', scheme: 'dark' })), made[0]);
});

test('a frame of another setup is closed instead of used', (context) => {
  const { frames, made, expect } = standby(context);
  expect(plan());
  assert.equal(frames.take(plan([], { lead: '2' })), null);
  assert.equal(made[0]?.closed, true);
});

test('a frame serves code that names more modules than it has, and none that names fewer', (context) => {
  const { frames, made, expect } = standby(context);
  expect(plan(['jquery']));
  assert.equal(frames.take(plan(['jquery', 'react'])), made[0]);
  expect(plan(['jquery']));
  assert.equal(frames.take(plan()), null);
});

test('a frame that still serves is kept, one that no longer does makes room', (context) => {
  const { made, expect } = standby(context);
  expect(plan());
  expect(plan());
  assert.equal(made.length, 1);
  expect(plan([], { lead: '2' }));
  assert.deepEqual(
    made.map(({ closed }) => closed),
    [true, false],
  );
});

test('no frame is made where nobody looks, nor after a close', (context) => {
  const unseen = standby(context, { seen: false });
  unseen.expect(plan());
  assert.equal(unseen.made.length, 0);
  context.mock.timers.reset();
  const { frames, made } = standby(context);
  frames.expect(plan());
  frames.close();
  context.mock.timers.tick(1000);
  assert.equal(made.length, 0);
});

test('a frame that could not be prepared is not given away', async (context) => {
  const { frames, made, expect } = standby(context, { fails: true });
  expect(plan());
  await Promise.resolve();
  await Promise.resolve();
  assert.equal(made[0]?.closed, true);
  assert.equal(frames.take(plan()), null);
});
