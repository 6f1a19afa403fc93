import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { PAGE_CONTRACT } from '../contract/published.test-support.ts';
import type { Setup } from '../protocol/messages.ts';
import { FILES, sessionIn, until, WIDGET } from './session.test-support.ts';

/** A session whose next frame opens when the test lets it. */
function heldUp(context: TestContext) {
  const made = sessionIn(context);
  let open: () => void = () => undefined;
  made.world.made = (frame) => {
    frame.opened = new Promise((resolve) => {
      open = resolve;
    });
    made.world.made = () => undefined;
  };
  /** What the cabinet that is shown has started with. */
  const started = async (): Promise<Setup> => {
    const start = () => made.world.shown?.asked.find((ask) => ask.kind === 'start');
    await until(() => start() !== undefined);
    return start()!.setup;
  };
  return { ...made, open: () => open(), started };
}

test('an empty cabinet starts with the lead that was chosen while it opened', async (context) => {
  const { session, open, started } = heldUp(context);
  const opening = session.open();
  await session.selectLead('1002');
  open();
  await opening;
  assert.equal((await started()).lead, '1002');
});

test('so does the cabinet of a widget that cannot run', async (context) => {
  const { session, open, started } = heldUp(context);
  const report = await session.run({ [WIDGET]: 'const a = 1;' });
  assert.equal(report.status, 'failed');
  await session.selectLead('1002');
  open();
  assert.equal((await started()).lead, '1002');
});

test('palette and settings that change while the frame opens are those that the cabinet starts with', async (context) => {
  const { world, session, open, started } = heldUp(context);
  const run = session.run(FILES);
  await until(() => world.frames.length === 1);
  session.setScheme('dark');
  session.configure({ loadDelay: 7, backendOrigin: 'https://other.example' });
  open();
  await run;
  const { scheme, loadDelay, backendOrigin } = await started();
  assert.deepEqual([scheme, loadDelay, backendOrigin], ['dark', 7, 'https://other.example']);
});

test('a load that was ended starts nothing in its frame', async (context) => {
  const { world, session, open } = heldUp(context);
  const run = session.run(FILES);
  await until(() => world.frames.length === 1);
  const [frame] = world.frames;
  await session.stop();
  open();
  assert.equal((await run).status, 'stopped');
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  assert.deepEqual(frame?.kinds, []);
});

test('a reload that a stop or a reset comes before brings nothing back', async (context) => {
  for (const over of ['stop', 'reset'] as const) {
    const { world, session } = sessionIn(context);
    await session.run(FILES);
    const reload = session.reload();
    await session[over]('1001');
    assert.equal((await reload).status, 'stopped');
    assert.equal(session.status, over === 'stop' ? 'stopped' : 'idle');
    assert.equal(session.journal.events.length, 0);
    assert.equal(world.shown?.kinds.includes('start') ?? false, over === 'reset');
  }
});

test('a frame that waits outlives a reset and serves the next run', async (context) => {
  const { world, session } = sessionIn(context);
  await session.run(FILES);
  await until(() => world.frames.at(-1)?.kinds.includes('prepare') ?? false);
  const waiting = world.frames.at(-1);
  await session.reset('1001');
  assert.equal(waiting?.removed, false);
  await session.run(FILES);
  assert.equal(world.shown, waiting);
});

test('the report of a run that was overtaken has what was found until then', async (context) => {
  const { world, session } = heldUp(context);
  const manifest = '{"locations": ["settings"]}';
  const run = session.run({ ...FILES, 'manifest.json': manifest });
  await until(() => session.journal.problems.length === 1);
  await session.stop();
  const { status, problems } = await run;
  assert.deepEqual([status, problems.map(({ code }) => code)], ['stopped', ['location-missing']]);
  assert.equal(world.shown, undefined);
});

test('a problem that the contract of another SDK does not have is none', async (context) => {
  const problems = Object.fromEntries(
    Object.entries(PAGE_CONTRACT.problems).filter(([code]) => code !== 'not-amd'),
  );
  const { session } = sessionIn(context, { contract: { ...PAGE_CONTRACT, problems } });
  const report = await session.run({ [WIDGET]: 'const a = 1;' });
  assert.deepEqual([report.status, report.problems], ['failed', []]);
});
