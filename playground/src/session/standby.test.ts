import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { FILES, sessionIn, until, WIDGET } from './session.test-support.ts';

/** A session that has run, with the frame that waits for the next run. */
async function waiting(context: TestContext) {
  const parts = sessionIn(context);
  const { world, session } = parts;
  await session.run(FILES);
  const last = () => world.frames.at(-1)!;
  const prepared = () => last() !== world.shown && last().kinds.includes('prepare');
  await until(prepared);
  const frame = last();
  return { ...parts, frame, prepared };
}

test('a frame with modules that the next code does not name is not the one that it runs in', async (context) => {
  const { world, session, frame } = await waiting(context);
  const files = { [WIDGET]: FILES[WIDGET].replace("'react'", '') };
  await session.run(files);
  assert.notEqual(world.shown, frame);
  assert.equal(frame.removed, true);
});

test('the frame that waits is made anew for the code as it is now', async (context) => {
  const { world, session, frame, prepared } = await waiting(context);
  const files = { [WIDGET]: FILES[WIDGET].replace('react', 'jquery') };
  session.anticipate(files);
  await until(() => world.frames.at(-1) !== frame && prepared());
  const other = world.frames.at(-1);
  const prepare = other?.asked.find((ask) => ask.kind === 'prepare');
  assert.deepEqual(prepare?.modules, ['jquery']);
  assert.equal(frame.removed, true);
  await session.run(files);
  assert.equal(world.shown, other);
});

test('what changed while a frame waited is so in the next run', async (context) => {
  const { world, session } = await waiting(context);
  session.setScheme('dark');
  await session.selectLead('1002');
  await session.run(FILES);
  const start = world.shown?.asked.find((ask) => ask.kind === 'start');
  assert.deepEqual([start?.setup.scheme, start?.setup.lead], ['dark', '1002']);
});

test('code that hangs takes the waiting frame with it: both may share a process', async (context) => {
  const { world, frame } = await waiting(context);
  world.shown?.tell({ type: 'tripped', cause: 'time', place: null });
  await until(() => frame.removed);
});

test('a stop takes the waiting frame too, and no edit brings one', async (context) => {
  const { world, session, frame } = await waiting(context);
  await session.stop();
  assert.equal(frame.removed, true);
  const made = world.frames.length;
  context.mock.timers.enable({ apis: ['setTimeout'] });
  session.anticipate({ [WIDGET]: 'define([], () => ({}))' });
  context.mock.timers.tick(60_000);
  assert.equal(world.frames.length, made);
});

test('a page that nobody sees has no waiting frame', async (context) => {
  const { world, session } = sessionIn(context);
  world.visible = false;
  context.mock.timers.enable({ apis: ['setTimeout'] });
  for (let runs = 1; runs <= 2; runs += 1) {
    assert.equal((await session.run(FILES)).status, 'mounted');
    await new Promise(setImmediate);
    context.mock.timers.tick(60_000);
    assert.equal(world.frames.length, runs);
  }
});
