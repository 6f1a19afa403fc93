import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { simulatedIn, until, widget, WIDGET } from './session.test-support.ts';
import { NEIGHBOURS, type Neighbour } from './widgets/neighbours.ts';

const MINE = widget({ slot: "el.textContent = 'mine'" });
const THEIRS = widget({ slot: "el.textContent = ', theirs'" });

/** A session with this neighbour, of which the folder of the assets holds this script. */
function beside(context: TestContext, neighbour: Neighbour, script: string, locations = true) {
  const parts = simulatedIn(context);
  const { world, session } = parts;
  const folder = new URL(`assets/neighbours/${neighbour}/`, world.site);
  world.texts[new URL(WIDGET, folder).href] = script;
  const manifest = { locations: locations ? ['personal_page'] : [] };
  world.texts[new URL('manifest.json', folder).href] = JSON.stringify(manifest);
  session.configure({ neighbours: [neighbour] });
  const types = () =>
    session.journal.events.filter((event) => event.widget === neighbour).map(({ type }) => type);
  return { ...parts, types };
}

const TIDY = NEIGHBOURS[0];

test('a neighbour shows beside the widget, in each lead', async (context) => {
  const { session, types, run } = beside(context, TIDY, THEIRS);
  await run(MINE);
  await until(() => types().includes('slot.registered'));
  assert.equal(await session.cabinet.slotText(), 'mine, theirs');
  await session.selectLead('1002');
  await until(() => types().filter((type) => type === 'slot.registered').length === 2);
  assert.deepEqual(session.journal.problems, []);
});

test('one without the location is not loaded', async (context) => {
  const { session, types, run } = beside(context, 'elsewhere-neighbour', THEIRS, false);
  await run(MINE);
  assert.deepEqual([types(), await session.cabinet.slotText()], [[], 'mine']);
});

test('a problem of a neighbour is no part of a report, and no failure of the widget', async (context) => {
  const throwing = widget({ lead: "throw new Error('theirs')" });
  const { session, codes, types, run } = beside(context, 'throwing-neighbour', throwing);
  const report = await run(MINE);
  assert.deepEqual([report.status, report.problems], ['mounted', []]);
  await until(() => types().includes('initLead.failed'));
  assert.deepEqual(codes(), ['callback-threw']);
  assert.deepEqual([session.journal.ownProblems, session.status], [[], 'running']);
  const selected = await session.selectLead('1002');
  assert.deepEqual([selected.status, selected.problems], ['mounted', []]);
});

test('a widget that does not parse leaves its neighbour alone', async (context) => {
  const { session, types, run } = beside(context, TIDY, THEIRS);
  const report = await run('define([], function () {');
  assert.equal(report.status, 'failed');
  await until(() => types().includes('slot.registered'));
  assert.ok(session.journal.problems.every((problem) => problem.widget === WIDGET));
  assert.equal(session.status, 'failed');
});

test('a neighbour that cannot be had is a problem of its own, and the run goes on', async (context) => {
  const { session, world, run } = beside(context, TIDY, THEIRS);
  world.texts = {};
  assert.equal((await run(MINE)).status, 'mounted');
  assert.deepEqual(
    session.journal.problems.map((problem) => [problem.code, problem.widget]),
    [['script-unreachable', TIDY]],
  );
});

test('a slow neighbour delays neither the widget nor a switch of the lead', async (context) => {
  const slow = widget({ lead: 'return new Promise(() => undefined)' });
  const { types, run, session } = beside(context, 'slow-neighbour', slow);
  assert.equal((await run(MINE)).status, 'mounted');
  await until(() => types().includes('initLead.called'));
  assert.equal((await session.selectLead('1002')).status, 'mounted');
  assert.ok(!types().includes('initLead.finished'));
});

test('each neighbour has a token of its own, which no secret of the reader verifies', async (context) => {
  const { world, session, run, types } = beside(context, TIDY, THEIRS);
  await run(MINE);
  await until(() => types().includes('slot.registered'));
  const start = world.shown?.asked.find((ask) => ask.kind === 'start');
  const tokens = start?.setup.widgets.map(({ token }) => token) ?? [];
  assert.equal(tokens[0], await session.token());
  assert.equal(new Set(tokens).size, 2);
});
