import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { CabinetEvent, LogEntry, Problem } from '../protocol/public.ts';
import type { SessionStatus } from '../session/session-status.ts';
import { controllerIn, INITIAL, MAIN, reopened } from './controller.test-support.ts';
import { reportOf } from './fake-session.test-support.ts';

const EVENT: CabinetEvent = {
  seq: 1,
  at: 0,
  type: 'slot.registered',
  widget: MAIN,
  detail: {},
};
const ENTRY: LogEntry = { level: 'log', text: 'told', at: 0, widget: MAIN, values: [] };
const PROBLEM: Problem = {
  code: 'bad-return',
  severity: 'warning',
  message: '',
  widget: MAIN,
  docs: '',
};

function timers(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  return t.mock.timers;
}

test('a run is of the files in the editor and brings its times', async () => {
  const { controller, session } = controllerIn();
  session.report = reportOf('mounted', 42);
  controller.edit(MAIN, 'typed');
  const report = await controller.run();
  assert.equal(report, session.report);
  assert.deepEqual(session.given('run'), [[{ [MAIN]: 'typed' }]]);
  assert.equal(controller.timings?.total, 42);
});

test('a run forgets the times and the notice of what was before', () => {
  const { controller } = controllerIn();
  controller.fail(new Error('no luck'));
  void controller.run();
  assert.equal(controller.notice, null);
  assert.equal(controller.timings, null);
});

test('what an export needs is fetched after a run of the reader', async () => {
  let fetched = 0;
  const prepareExport = () => Promise.resolve(void (fetched += 1));
  const { controller } = controllerIn({ supplies: { prepareExport } });
  await controller.autorun();
  assert.equal(fetched, 0);
  await controller.run();
  assert.equal(fetched, 1);
});

test('the code is saved before it is run, even if the page assigned it', () => {
  const { controller, session, draft } = controllerIn();
  let saved: unknown;
  session.run = () => {
    saved = draft.load()?.files;
    return Promise.resolve(session.report);
  };
  controller.setFiles({ [MAIN]: 'assigned' });
  void controller.run();
  assert.deepEqual(saved, { [MAIN]: 'assigned' });
});

test('what was typed is saved once the reader pauses, without leaving the page', (t) => {
  const clock = timers(t);
  const { controller, storage } = controllerIn();
  controller.edit(MAIN, 'typed');
  clock.tick(400);
  const { controller: next } = reopened(storage);
  assert.equal(next.files.current[MAIN], 'typed');
  assert.deepEqual(next.notice, { kind: 'draft' });
});

test('what was typed is saved when the playground is taken away', () => {
  const { controller, storage, session } = controllerIn();
  controller.edit(MAIN, 'typed');
  controller.dispose();
  assert.equal(reopened(storage).controller.files.current[MAIN], 'typed');
  assert.deepEqual(session.given('dispose'), [[]]);
});

test('without a draft there is no notice', () => {
  assert.equal(controllerIn().controller.notice, null);
});

test('the files are a frozen copy of what was assigned', () => {
  const { controller } = controllerIn();
  const own: Record<string, string> = { [MAIN]: 'x' };
  controller.setFiles(own);
  own['a'] = 'b';
  assert.deepEqual(controller.files.current, { [MAIN]: 'x' });
  assert.ok(Object.isFrozen(controller.files.current));
});

test('the cabinet is opened empty, and waits for the code of the editor', async () => {
  const { controller, session } = controllerIn();
  await controller.open();
  assert.deepEqual(session.calls, [['open'], ['expect', INITIAL]]);
});

test('the next run is prepared once nobody types, and not while one begins', (t) => {
  const clock = timers(t);
  const { controller, session } = controllerIn();
  controller.edit(MAIN, 'a');
  clock.tick(300);
  controller.edit(MAIN, 'ab');
  clock.tick(300);
  assert.deepEqual(session.given('anticipate'), []);
  clock.tick(100);
  assert.deepEqual(session.given('anticipate'), [[{ [MAIN]: 'ab' }]]);
  controller.edit(MAIN, 'abc');
  void controller.run();
  clock.tick(1000);
  assert.equal(session.given('anticipate').length, 1);
});

test('a failure is said with the name of its error', () => {
  const { controller } = controllerIn();
  controller.fail(new TypeError('no luck'));
  assert.deepEqual(controller.notice, { kind: 'failed', reason: 'TypeError: no luck' });
  controller.fail('text');
  assert.deepEqual(controller.notice, { kind: 'failed', reason: 'text' });
  controller.closeNotice();
  assert.equal(controller.notice, null);
});

test('a backend is added as the starter has it, taken away, and brought back', async () => {
  const { controller } = controllerIn();
  await controller.addBackend();
  assert.equal(controller.files.current['backend.py'], 'print()');
  controller.removeBackend();
  assert.deepEqual(controller.files.current, INITIAL);
  assert.deepEqual(controller.notice, { kind: 'removed', file: 'backend.py' });
  controller.undo();
  assert.equal(controller.files.current['backend.py'], 'print()');
});

test('a change of the settings loads anew what runs or failed, and nothing else', async () => {
  const loadedAnew: Record<SessionStatus, boolean> = {
    idle: false,
    starting: false,
    entering: true,
    running: true,
    empty: true,
    failed: true,
    stopped: false,
  };
  for (const [status, anew] of Object.entries(loadedAnew)) {
    const { controller, session } = controllerIn();
    session.status = status as SessionStatus;
    await controller.configure({ debug: true });
    assert.equal(session.settings.debug, true);
    assert.equal(session.given('reload').length, anew ? 1 : 0, status);
  }
});

test('an origin is allowed once, beside those that are', async () => {
  const { controller, session } = controllerIn();
  await controller.allowOrigin('https://one.example');
  await controller.allowOrigin('https://two.example');
  await controller.allowOrigin('https://one.example');
  assert.deepEqual(session.settings.origins, ['https://two.example', 'https://one.example']);
});

test('an export is the archive of the files, and says what is not as it should be', async () => {
  const packed: unknown[] = [];
  const changed = { 'script.js': ['line-ends' as const] };
  const { controller } = controllerIn({
    supplies: {
      export: (kind, { files }) => {
        packed.push([kind, files]);
        return Promise.resolve({ bytes: new Uint8Array([7]), changed });
      },
    },
  });
  const blob = await controller.export('widget');
  assert.equal(blob.type, 'application/zip');
  assert.deepEqual([...new Uint8Array(await blob.arrayBuffer())], [7]);
  assert.deepEqual(controller.notice, { kind: 'exported', changed, empty: null });
  controller.setFiles({ [MAIN]: ' \n' });
  await controller.export('widget');
  assert.deepEqual(controller.notice, { kind: 'exported', changed, empty: MAIN });
  assert.deepEqual(packed, [
    ['widget', INITIAL],
    ['widget', { [MAIN]: ' \n' }],
  ]);
});

test('what happens in the session is emitted as it is', () => {
  const { session, emitted } = controllerIn();
  session.become('starting');
  session.change({ type: 'event', event: EVENT });
  session.change({ type: 'console', entry: ENTRY });
  session.change({ type: 'problem', problem: PROBLEM });
  session.change({ type: 'lead', id: '2' });
  session.change({ type: 'withdrawn', code: 'backend-unavailable' });
  assert.deepEqual(emitted, [
    ['status', { status: 'starting' }],
    ['event', EVENT],
    ['console', ENTRY],
    ['problem', PROBLEM],
  ]);
});

test('every change is notified until the listener is taken away', async () => {
  const { controller, session } = controllerIn();
  let changes = 0;
  const unsubscribe = controller.subscribe(() => {
    changes += 1;
  });
  const happens = async (what: () => unknown) => {
    const before = changes;
    await what();
    return changes > before;
  };
  assert.ok(await happens(() => controller.edit(MAIN, 'typed')));
  assert.ok(await happens(() => controller.setFiles(INITIAL)));
  assert.ok(await happens(() => session.become('running')));
  assert.ok(await happens(() => controller.configure({})));
  assert.ok(await happens(() => controller.reload()));
  unsubscribe();
  assert.ok(!(await happens(() => controller.edit(MAIN, 'more'))));
});

test('the console has what was written, what was typed and what it came to', async () => {
  const { controller, session } = controllerIn();
  session.change({ type: 'console', entry: ENTRY });
  await controller.evaluate('6 * 7');
  session.value = new ReferenceError('nobody is not defined');
  await controller.evaluate('nobody');
  assert.deepEqual(
    controller.console.rows.map((row) => row.kind),
    ['log', 'input', 'result', 'input', 'failure'],
  );
  assert.ok(
    controller.console.rows.some(
      (row) => row.kind === 'failure' && row.text === 'ReferenceError: nobody is not defined',
    ),
  );
  session.change({ type: 'cleared' });
  assert.deepEqual(controller.console.rows, []);
});
