import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Place } from '../protocol/public.ts';
import type { Problem } from '../protocol/public.ts';
import { simulatedIn, widget, WIDGET } from './session.test-support.ts';

/** As if line 5 of the widget's file came from a file of source. */
const original = (place: Place): Place =>
  place.file === WIDGET ? { file: 'src/lead.ts', line: place.line * 10, column: 3 } : place;

const PROBLEM: Problem = {
  code: 'source-package',
  severity: 'error',
  message: 'No such module.',
  widget: WIDGET,
  file: 'src/lead.ts',
  line: 1,
  column: 8,
  docs: 'https://docs.example/',
};

test('an error that was found before the run keeps the widget from running, after a reload, too', async (context) => {
  const { session } = simulatedIn(context);
  const run = () => session.run({}, { problems: [PROBLEM], original });
  const { status, problems } = await run();
  assert.equal(status, 'failed');
  assert.deepEqual(problems, [PROBLEM]);
  assert.deepEqual(session.journal.problems, [PROBLEM]);
  assert.equal((await session.reload()).status, 'failed');
  assert.equal((await session.run({ [WIDGET]: widget() })).status, 'mounted');
});

test('a warning is told, and the widget runs', async (context) => {
  const { session } = simulatedIn(context);
  const warning: Problem = { ...PROBLEM, severity: 'warning' };
  const files = { [WIDGET]: widget() };
  const { status, problems } = await session.run(files, { problems: [warning], original });
  assert.equal(status, 'mounted');
  assert.deepEqual(problems, [warning]);
});

test('places are those of the source: of problems that have one, and of those tied to a part of the code', async (context) => {
  const { session } = simulatedIn(context);
  const files = { [WIDGET]: widget({ lead: 'return 1;' }) };
  await session.run(files, { problems: [], original });
  const [bad] = session.journal.problems;
  assert.equal(bad?.code, 'bad-return');
  assert.deepEqual([bad.file, bad.line, bad.column], ['src/lead.ts', 50, 3]);
  await session.run(files);
  assert.equal(session.journal.problems[0]?.file, WIDGET);
});
