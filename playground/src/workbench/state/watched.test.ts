import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { PAGE_CONTRACT } from '../../contract/published.test-support.ts';
import type { SysModel } from '../../contract/names.ts';
import type { Problem } from '../../protocol/public.ts';
import type { SessionChange } from '../../session/parts.ts';
import { simulatedIn, until, widget } from '../../session/session.test-support.ts';
import { Watched } from './watched.ts';

const SUBSCRIBES = widget({
  factory: "const sdk = init({ version: '1.0.0' });",
  lead: "sdk.methods.subscribe('sys', ({ pageTitle }) => console.debug(pageTitle), { withInitialResult: false });",
});

/** The state of a cabinet with a widget that says each title it is given. */
async function watching(context: TestContext) {
  const parts = simulatedIn(context);
  await parts.run(SUBSCRIBES);
  const watched = new Watched({ session: parts.session, contract: PAGE_CONTRACT });
  const loaded = () =>
    (watched.values.get('lead') as { isLeadLoaded?: boolean } | null)?.isLeadLoaded;
  await until(() => loaded() === true);
  const title = () => (watched.values.get('sys') as SysModel).pageTitle;
  const said = () =>
    parts.session.journal.console.map(({ text }) => text).filter((text) => text !== 'undefined');
  return { ...parts, watched, title, said };
}

test('an edit is delivered to subscribers, and so is its undo and redo', async (context) => {
  const { watched, title, said } = await watching(context);
  await watched.edit('sys', ['pageTitle'], 'Mine');
  assert.equal(title(), 'Mine');
  assert.deepEqual([watched.canUndo, watched.canRedo], [true, false]);
  await watched.step('undo');
  assert.equal(title(), 'Pine Workshop');
  await watched.step('redo');
  assert.equal(title(), 'Mine');
  await until(() => said().length === 3);
  assert.deepEqual(said(), ['Mine', 'Pine Workshop', 'Mine']);
});

test('null stands for itself, deep in what may be anything', async (context) => {
  const { watched } = await watching(context);
  const path = ['lead_1001_11', 'value'];
  const value = () => {
    const fields = watched.values.get('leadFields') as Record<string, { value: unknown }>;
    return fields['lead_1001_11']!.value;
  };
  await watched.edit('leadFields', path, null);
  assert.equal(value(), null);
  await watched.edit('lead', ['company'], null);
  await watched.step('undo');
  await watched.step('undo');
  assert.equal(value(), 'Oak, matt oil');
  assert.equal((watched.values.get('lead') as { company: { id: string } }).company.id, '4001');
});

test('what does not fit the contract is refused with every path, and nothing changes', async (context) => {
  const { watched } = await watching(context);
  const before = watched.values;
  await assert.rejects(
    watched.apply(() => ({ sys: { lang: 'xx' }, authors: {} })),
    ({ name, message }: Error) =>
      name === 'InvalidStateError' &&
      message.includes('sys.lang') &&
      message.includes('sys.pageTitle'),
  );
  assert.deepEqual(watched.values, before);
  assert.equal(watched.canUndo, false);
});

test('an edit whose place something else has changed cannot be undone, and says so; those before it can', async (context) => {
  const { watched, session, title } = await watching(context);
  await watched.edit('sys', ['currencySymbol'], '¥');
  await watched.edit('sys', ['pageTitle'], 'Mine');
  await session.cabinet.setState('sys', { pageTitle: 'Theirs' });
  await assert.rejects(watched.step('undo'), {
    name: 'InvalidStateError',
    message: /sys\.pageTitle/,
  });
  await until(() => title() === 'Theirs');
  await watched.step('undo');
  assert.equal((watched.values.get('sys') as SysModel).currencySymbol, '$');
  assert.equal(title(), 'Theirs');
});

test('edits of several entities are one', async (context) => {
  const { watched, title } = await watching(context);
  await watched.apply((states) => ({
    sys: { ...(states.get('sys') as object), pageTitle: 'Mine' },
    authors: {},
  }));
  assert.deepEqual(watched.values.get('authors'), {});
  await watched.step('undo');
  assert.equal(title(), 'Pine Workshop');
  assert.notDeepEqual(watched.values.get('authors'), {});
  assert.equal(watched.canUndo, false);
});

test('what else changes the state is followed, and told from what was seen', async (context) => {
  const { watched, session } = await watching(context);
  watched.see();
  assert.equal(watched.since('seen').size, 0);
  await session.cabinet.setState('sys', { pageTitle: 'Theirs' });
  await until(() => watched.since('seen').size === 1);
  assert.deepEqual(watched.since('seen').get('sys'), [
    { path: ['pageTitle'], before: 'Pine Workshop', after: 'Theirs' },
  ]);
});

test('another lead, and another run, leave nothing to undo of what is gone', async (context) => {
  const { watched, session, run } = await watching(context);
  await watched.edit('sys', ['pageTitle'], 'Mine');
  await watched.edit('lead', ['managerId'], '302');
  await session.selectLead('1002');
  await watched.step('undo');
  assert.equal(watched.canUndo, false);
  assert.equal((watched.values.get('sys') as SysModel).pageTitle, 'Pine Workshop');
  await watched.edit('sys', ['pageTitle'], 'Mine');
  await run(SUBSCRIBES);
  assert.deepEqual([watched.canUndo, watched.knowsRun], [false, true]);
});

test('while the cabinet is stopped it is said why there is nothing to see', async (context) => {
  const { watched, session, run } = await watching(context);
  await session.stop();
  await until(() => watched.failure !== null);
  assert.match(String(watched.failure), /stopped/);
  await run(SUBSCRIBES);
  await until(() => watched.failure === null);
});

test('what has changed since the run began is known, even where nobody looked then', async (context) => {
  const parts = simulatedIn(context);
  await parts.run(SUBSCRIBES);
  await parts.session.cabinet.setState('sys', { pageTitle: 'Theirs' });
  const watched = new Watched({ session: parts.session, contract: PAGE_CONTRACT });
  await until(() => watched.since('run').has('sys'));
  assert.equal(watched.knowsRun, true);
  assert.deepEqual(watched.since('run').get('sys'), [
    { path: ['pageTitle'], before: 'Pine Workshop', after: 'Theirs' },
  ]);
});

test('a change that was left out is read, and what cannot be read stays said', async (context) => {
  const { session } = simulatedIn(context);
  let isLarge = false;
  const cabinet = {
    getState: (entity: string) =>
      isLarge && entity === 'leadFields'
        ? Promise.reject(new RangeError('the answer is too large'))
        : Promise.resolve({ isLarge }),
  } as unknown as typeof session.cabinet;
  const { journal, status, settings } = session;
  const told = (): Problem => ({
    code: 'message-flood',
    severity: 'warning',
    message: '',
    widget: 'personal_page.js',
    docs: '',
  });
  let tell: (change: SessionChange) => void = () => undefined;
  const subscribe = (listener: typeof tell) => {
    tell = listener;
    return () => undefined;
  };
  const watched = new Watched({
    session: { cabinet, journal, status, settings, subscribe },
    contract: PAGE_CONTRACT,
  });
  await until(() => watched.values.size === 4);
  isLarge = true;
  tell({ type: 'problem', problem: told() });
  await until(() => (watched.values.get('sys') as { isLarge: boolean }).isLarge);
  assert.deepEqual([...watched.failures.keys()], ['leadFields']);
  assert.match(String(watched.failures.get('leadFields')), /too large/);
  assert.equal(watched.failure, null);
  isLarge = false;
  tell({ type: 'problem', problem: told() });
  await until(() => watched.failures.size === 0);
});
