import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok, showing } from './fake-world.test-support.ts';
import { FILES, line, sessionIn, until, WIDGET } from './session.test-support.ts';

test('a run opens a frame, starts the cabinet in it, and reports', async (context) => {
  const { world, session, statuses } = sessionIn(context);
  const report = await session.run(FILES);
  assert.equal(report.status, 'mounted');
  assert.deepEqual(report.problems, []);
  const { module, initLead, slot } = report.timings;
  assert.deepEqual([module, initLead, slot], [1, 2, 3]);
  assert.deepEqual(world.shown?.kinds, ['start']);
  assert.deepEqual(statuses(), ['starting', 'running']);
});

test('the widget starts with its token and its locations, in the lead that is open', async (context) => {
  const { world, session } = sessionIn(context, { lead: '1003' });
  await session.run(FILES);
  const start = world.shown?.asked.find((ask) => ask.kind === 'start');
  assert.ok(start);
  const [widget] = start.setup.widgets;
  assert.equal(start.setup.lead, '1003');
  assert.deepEqual([widget?.widget, widget?.locations], [WIDGET, ['personal_page']]);
  assert.equal(widget?.token, await session.token());
});

test('code that is no widget is not run, and the report says why', async (context) => {
  const { world, session } = sessionIn(context);
  const report = await session.run({ [WIDGET]: 'const a = 1;' });
  assert.equal(report.status, 'failed');
  assert.deepEqual(
    report.problems.map(({ code, line: at, column }) => [code, at, column]),
    [['not-amd', 1, 1]],
  );
  await until(() => world.shown?.asked.some((ask) => ask.kind === 'start') ?? false);
  const start = world.shown?.asked.find((ask) => ask.kind === 'start');
  assert.deepEqual(start?.setup.widgets, []);
});

test('each run has a frame of its own, and what was seen before is forgotten', async (context) => {
  const { world, session } = sessionIn(context);
  await session.run(FILES);
  world.shown?.tell({ type: 'console', entry: line('first') });
  await until(() => session.journal.console.length === 1);
  const before = world.shown;
  await session.run(FILES);
  assert.notEqual(world.shown, before);
  assert.equal(before?.removed, true);
  assert.deepEqual(session.journal.console, []);
});

test('a run that another one overtakes is stopped', async (context) => {
  const { world, session } = sessionIn(context);
  world.made = (frame) => {
    frame.opened = new Promise(() => undefined);
  };
  const first = session.run(FILES);
  world.made = () => undefined;
  const second = session.run(FILES);
  assert.equal((await first).status, 'stopped');
  assert.equal((await second).status, 'mounted');
});

test('a frame waits for the next run, with the modules that the code names', async (context) => {
  const { world, session } = sessionIn(context);
  await session.run(FILES);
  await until(() => world.frames.at(-1)?.kinds.includes('prepare') ?? false);
  const waiting = world.frames.at(-1);
  assert.equal(waiting?.shown, false);
  const prepare = waiting.asked.find((ask) => ask.kind === 'prepare');
  assert.deepEqual(prepare?.modules, ['react']);
  await session.run(FILES);
  assert.equal(world.shown, waiting);
  assert.deepEqual(waiting.kinds, ['prepare', 'start']);
});

test('another lead is opened in the frame that stands, with a token of its own', async (context) => {
  const { world, session } = sessionIn(context);
  await session.run(FILES);
  const report = await session.selectLead('1002');
  assert.equal(report.status, 'mounted');
  const ask = world.shown?.asked.findLast(({ kind }) => kind === 'selectLead');
  assert.deepEqual(ask, {
    kind: 'selectLead',
    lead: '1002',
    tokens: { [WIDGET]: await session.token() },
  });
  assert.equal(session.navigation.lead, '1002');
  await session.step(-1);
  assert.equal(session.navigation.lead, '1001');
  assert.deepEqual(session.navigation.visits.canGoForward, true);
});

test('the lead that is open already is not opened again', async (context) => {
  const { world, session } = sessionIn(context);
  await session.run(FILES);
  assert.equal((await session.selectLead('1001')).status, 'mounted');
  assert.deepEqual(world.shown?.kinds, ['start']);
});

test('a lead that does not exist changes nothing', async (context) => {
  const { session } = sessionIn(context);
  await session.run(FILES);
  await assert.rejects(session.selectLead('999'), RangeError);
  assert.equal(session.navigation.lead, '1001');
  assert.deepEqual(session.navigation.visits.canGoBack, false);
});

test('a lead that is chosen while the page loads is the one that the page loads with', async (context) => {
  const { world, session } = sessionIn(context);
  let open: () => void = () => undefined;
  world.made = (frame) => {
    frame.opened = new Promise((resolve) => {
      open = resolve;
    });
    world.made = () => undefined;
  };
  const run = session.run(FILES);
  await until(() => world.frames.length === 1);
  const selected = await session.selectLead('1004');
  open();
  assert.equal((await run).status, 'stopped');
  assert.equal(selected.status, 'mounted');
  const start = world.shown?.asked.find((ask) => ask.kind === 'start');
  assert.equal(start?.setup.lead, '1004');
});

test('a reload keeps what was seen and what the widgets have stored', async (context) => {
  const { world, session } = sessionIn(context);
  const stored = { local: [['key', 'value']], session: [], cookies: [] };
  world.answer = (ask, frame) => (ask.kind === 'stored' ? ok(stored) : showing(ask, frame));
  await session.run(FILES);
  world.shown?.tell({ type: 'console', entry: line('kept') });
  await until(() => session.journal.console.length === 1);
  assert.equal((await session.reload()).status, 'mounted');
  assert.equal(session.journal.console.length, 1);
  assert.deepEqual(
    session.journal.events.map(({ type }) => type),
    ['page.reloaded'],
  );
  const start = world.shown?.asked.find((ask) => ask.kind === 'start');
  assert.deepEqual(start?.setup.stored, stored);
  await session.run(FILES);
  const again = world.shown?.asked.find((ask) => ask.kind === 'start');
  assert.deepEqual(again?.setup.stored, { local: [], session: [], cookies: [] });
});

test('after a stop there is no cabinet to ask, and a run brings one back', async (context) => {
  const { world, session } = sessionIn(context);
  await session.run(FILES);
  await session.stop();
  assert.equal(world.shown, undefined);
  assert.equal(session.status, 'stopped');
  await assert.rejects(session.cabinet.getState('sys'), { name: 'InvalidStateError' });
  assert.equal((await session.run(FILES)).status, 'mounted');
  assert.equal(await session.cabinet.getState('sys'), null);
});

test('a reset goes back to the first lead and to a cabinet without widgets', async (context) => {
  const { world, session } = sessionIn(context);
  await session.run(FILES);
  await session.selectLead('1002');
  await session.reset('1001');
  assert.deepEqual([session.status, session.navigation.lead], ['idle', '1001']);
  assert.deepEqual(session.navigation.visits.canGoBack, false);
  const start = world.shown?.asked.find((ask) => ask.kind === 'start');
  assert.deepEqual(start?.setup.widgets, []);
});

test('a client who has to sign in keeps the widgets waiting, and nothing can be asked meanwhile', async (context) => {
  const { world, session, statuses } = sessionIn(context);
  session.configure({ start: 'sign-in' });
  let enter: () => void = () => undefined;
  world.answer = (ask, frame) =>
    ask.kind === 'enter'
      ? new Promise((resolve) => {
          enter = () => resolve(ok());
        })
      : showing(ask, frame);
  const run = session.run(FILES);
  await until(() => world.shown?.kinds.includes('enter') ?? false);
  assert.equal(session.status, 'entering');
  await assert.rejects(session.cabinet.getState('sys'), { name: 'InvalidStateError' });
  enter();
  assert.equal((await run).status, 'mounted');
  assert.deepEqual(world.shown?.kinds, ['enter', 'start']);
  assert.deepEqual(statuses().slice(-4), ['starting', 'entering', 'starting', 'running']);
});

test('settings are in force from the next load on', async (context) => {
  const { world, session } = sessionIn(context);
  await session.run(FILES);
  const origins = ['https://api.example'];
  session.configure({ origins, lang: 'es', debug: true, loadDelay: 7 });
  assert.deepEqual(world.shown?.allowed.origins, []);
  await session.reload();
  assert.deepEqual(world.shown.allowed.origins, origins);
  const start = world.shown.asked.find((ask) => ask.kind === 'start');
  assert.ok(start);
  const { accounts, loadDelay, timerLimit, widgets } = start.setup;
  assert.deepEqual([accounts[0]?.sys.lang, loadDelay, timerLimit], ['es', 7, null]);
  // Who debugs sees the code as it was written.
  assert.equal(widgets[0]?.source, FILES[WIDGET]);
});
