import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { ok, showing } from './fake-world.test-support.ts';
import { FILES, sessionIn, until } from './session.test-support.ts';

/** A session whose client has to sign in, and does so when the test lets them. */
function entering(context: TestContext) {
  const parts = sessionIn(context);
  const { world, session } = parts;
  session.configure({ start: 'sign-in' });
  const doors: (() => void)[] = [];
  world.answer = (ask, frame) =>
    ask.kind === 'enter'
      ? new Promise((resolve) => {
          doors.push(() => resolve(ok()));
        })
      : showing(ask, frame);
  const phones = () =>
    world.frames.flatMap(({ asked }) =>
      asked.flatMap((ask) => (ask.kind === 'enter' ? [ask.arrival.phones] : [])),
    );
  return { ...parts, doors, phones };
}

test('the clock of a run waits for the client', async (context) => {
  const { world, session, doors } = entering(context);
  let late = 0;
  world.now = () => performance.now() + late;
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const run = session.run(FILES);
  while (doors.length === 0) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
  late = 60_000;
  context.mock.timers.tick(60_000);
  doors[0]?.();
  const report = await run;
  assert.equal(report.status, 'mounted');
  assert.ok(report.timings.total < 30_000);
});

test('a lead that is chosen on the way has its own client come in, and a stop ends that', async (context) => {
  const { world, session, doors, phones } = entering(context);
  const run = session.run(FILES);
  await until(() => doors.length === 1);
  const second = session.selectLead('1006');
  assert.equal((await run).status, 'stopped');
  await until(() => doors.length === 2);
  const [before, after] = phones();
  assert.notDeepEqual(before, after);
  await session.stop();
  assert.equal((await second).status, 'stopped');
  assert.equal(session.status, 'stopped');
  assert.equal(world.shown, undefined);
});

test('the token of a client who signs in is one of the lead and of the moment they are in', async (context) => {
  const { world, session, doors } = entering(context);
  const run = session.run(FILES);
  await until(() => doors.length === 1);
  session.configure({ tokenClaims: { lead_id: 7 } });
  doors[0]?.();
  await run;
  const start = world.shown?.asked.find((ask) => ask.kind === 'start');
  assert.equal(start?.setup.widgets[0]?.token, await session.token());
  const payload = start.setup.widgets[0].token.split('.')[1] ?? '';
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { lead_id: number };
  assert.equal(claims.lead_id, 7);
});
