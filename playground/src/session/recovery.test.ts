import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok, showing } from './fake-world.test-support.ts';
import { FILES, sessionIn, until, WIDGET } from './session.test-support.ts';

const PLACE = { file: WIDGET, line: 1, column: 5 };

test('code that the frame ended is a failure with its place, and an empty cabinet comes in its stead', async (context) => {
  const { world, session } = sessionIn(context);
  world.answer = ({ kind }) => (kind === 'start' ? undefined : ok());
  const run = session.run(FILES);
  await until(() => world.shown?.kinds.includes('start') ?? false);
  const ended = world.shown;
  world.answer = showing;
  ended?.tell({ type: 'tripped', cause: 'time', place: PLACE });
  const report = await run;
  assert.equal(report.status, 'failed');
  assert.deepEqual(
    report.problems.map(({ code, line }) => [code, line]),
    [['endless-loop', 1]],
  );
  assert.equal(ended?.removed, true);
  assert.equal(session.recovery.hung, true);
  await until(() => world.shown?.kinds.includes('start') ?? false);
  assert.equal(session.status, 'failed');
  await session.run(FILES);
  assert.equal(session.recovery.hung, false);
});

test('a frame in whose place another document loads is lost', async (context) => {
  const { world, session } = sessionIn(context);
  await session.run(FILES);
  world.shown?.lose();
  assert.deepEqual(
    session.journal.problems.map(({ code }) => code),
    ['frame-lost'],
  );
  assert.deepEqual([session.status, session.recovery.hung], ['failed', false]);
});

test('a widget that does not show in time fails, unless the reader debugs', async (context) => {
  const { world, session } = sessionIn(context);
  world.answer = ({ kind }) => (kind === 'start' ? undefined : ok());
  context.mock.timers.enable({ apis: ['setTimeout'] });
  session.configure({ debug: true });
  const debugged = session.run(FILES);
  await until(() => world.shown?.kinds.includes('start') ?? false);
  context.mock.timers.tick(60_000);
  assert.equal(session.status, 'starting');
  session.configure({ debug: false });
  const run = session.run(FILES);
  assert.equal((await debugged).status, 'stopped');
  await until(() => world.shown?.kinds.includes('start') ?? false);
  context.mock.timers.tick(10_000);
  const report = await run;
  assert.deepEqual(
    report.problems.map(({ code }) => code),
    ['run-timeout'],
  );
});

test('a cabinet that other frames hold up is brought back afterwards', async (context) => {
  const { world, session } = sessionIn(context);
  await session.run(FILES);
  const over = session.recovery.standBeside();
  const before = world.shown;
  world.answer = ({ kind }, frame) =>
    kind === 'ping' && frame === before ? undefined : showing({ kind } as never, frame);
  await over();
  assert.notEqual(world.shown, before);
  assert.equal(before?.removed, true);
  assert.equal(session.journal.events.at(-1)?.type, 'page.reloaded');
});

test('a cabinet that answers stays where it is', async (context) => {
  const { world, session } = sessionIn(context);
  await session.run(FILES);
  const before = world.shown;
  await session.recovery.standBeside()();
  assert.equal(world.shown, before);
});
