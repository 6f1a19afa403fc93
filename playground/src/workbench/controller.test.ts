import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { CabinetEvent, LogEntry, Problem } from '../protocol/public.ts';
import type { SessionStatus } from '../session/session-status.ts';
import { controllerIn, INITIAL, MAIN, memory } from './controller.test-support.ts';
import { reportOf } from './fake-session.test-support.ts';
import { UnfitFile } from './opened-file.ts';

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

/** Lets everything that waits for a promise go on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function timers(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  return t.mock.timers;
}

/** A controller of the page as it is loaded again. */
const reopened = (storage: ReturnType<typeof memory>) => controllerIn({ storage });

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
    saved = draft.load();
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

test('an example runs by itself, a draft does not', async () => {
  const storage = memory();
  const first = controllerIn({ storage });
  await first.controller.autorun();
  assert.deepEqual(first.session.given('run'), [[INITIAL]]);
  await settled();
  first.controller.edit(MAIN, 'typed');
  first.controller.dispose();
  const second = reopened(storage);
  await second.controller.autorun();
  assert.deepEqual(second.session.given('run'), []);
  assert.deepEqual(second.controller.notice, { kind: 'draft' });
});

test('code whose run was on its way when the page went does not run by itself', async () => {
  const storage = memory();
  void controllerIn({ storage }).controller.run();
  const { controller, session } = reopened(storage);
  await controller.autorun();
  assert.deepEqual(session.given('run'), []);
  assert.deepEqual(controller.notice, { kind: 'hung' });
});

test('code that left the cabinet able to answer runs by itself again, also if it failed', async () => {
  for (const status of ['mounted', 'failed'] as const) {
    const { controller, session, storage } = controllerIn();
    session.report = reportOf(status);
    await controller.run();
    await settled();
    const next = reopened(storage);
    await next.controller.autorun();
    assert.equal(next.session.given('run').length, 1, status);
  }
});

test('code that was ended, stopped, or after which the cabinet is silent does not', async () => {
  for (const wrong of ['hung', 'stopped', 'silent'] as const) {
    const { controller, session, storage } = controllerIn();
    session.report = reportOf(wrong === 'stopped' ? 'stopped' : 'failed');
    session.answering = wrong !== 'silent';
    session.hung = wrong === 'hung';
    await controller.run();
    await settled();
    const next = reopened(storage);
    await next.controller.autorun();
    assert.equal(next.session.given('run').length, 0, wrong);
  }
});

test('code that hangs after its run is known as well', async () => {
  const { controller, session, storage } = controllerIn();
  await controller.run();
  await settled();
  session.hung = true;
  session.become('failed');
  const next = reopened(storage);
  await next.controller.autorun();
  assert.deepEqual(next.controller.notice, { kind: 'hung' });
});

test('a run that waits for the client to sign in is not taken for hung code', async () => {
  const { controller, session, storage } = controllerIn();
  void controller.run();
  session.become('entering');
  const next = reopened(storage);
  await next.controller.autorun();
  assert.equal(next.session.given('run').length, 1);
});

test('changed code is not taken for the code that hung', async () => {
  const { controller, storage } = controllerIn();
  void controller.run();
  const next = reopened(storage);
  next.controller.setFiles({ [MAIN]: 'changed' });
  await next.controller.autorun();
  assert.equal(next.session.given('run').length, 1);
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

test('a reset brings back the example and the first lead, and can be undone', async () => {
  const { controller, session, draft } = controllerIn();
  controller.edit(MAIN, 'typed');
  await controller.run();
  session.lead = '2';
  await controller.reset();
  assert.deepEqual(controller.files.current, INITIAL);
  assert.equal(controller.timings, null);
  assert.deepEqual(session.given('reset'), [['1']]);
  assert.deepEqual(session.calls.at(-1), ['expect', INITIAL]);
  assert.deepEqual(controller.notice, { kind: 'reset' });
  assert.deepEqual(draft.load(), { [MAIN]: 'typed' });
  controller.undo();
  assert.equal(controller.files.current[MAIN], 'typed');
  assert.equal(controller.notice, null);
});

test('a reset that changes no file has nothing to undo', async () => {
  const { controller } = controllerIn();
  controller.fail(new Error('no luck'));
  await controller.reset();
  assert.equal(controller.notice, null);
});

test('a reset keeps the draft, also that of the notice which offers the example', async () => {
  const { controller, storage } = controllerIn();
  controller.edit(MAIN, 'typed');
  await controller.reset();
  controller.dispose();
  const second = reopened(storage);
  assert.deepEqual(second.controller.notice, { kind: 'draft' });
  await second.controller.reset();
  assert.deepEqual(second.controller.files.current, INITIAL);
  second.controller.dispose();
  assert.equal(reopened(storage).controller.files.current[MAIN], 'typed');
});

test('typing after a reset takes the undo away', async () => {
  const { controller } = controllerIn();
  controller.edit(MAIN, 'typed');
  await controller.reset();
  controller.edit(MAIN, 'something new');
  assert.equal(controller.notice, null);
});

test('a script takes the place of the code, whatever its name, and that is undone', async () => {
  const { controller } = controllerIn();
  assert.equal(await controller.openFile(new File(['define([])'], 'bundle.js')), MAIN);
  assert.equal(controller.files.current[MAIN], 'define([])');
  assert.deepEqual(controller.notice, {
    kind: 'opened',
    name: 'bundle.js',
    file: MAIN,
    added: false,
  });
  controller.undo();
  assert.deepEqual(controller.files.current, INITIAL);
});

test('a manifest is a file of its own, which an undo takes away again', async () => {
  const { controller } = controllerIn();
  await controller.openFile(new File(['{}'], 'manifest.json'));
  assert.deepEqual(controller.files.current, { ...INITIAL, 'manifest.json': '{}' });
  assert.equal(controller.notice?.kind === 'opened' && controller.notice.added, true);
  controller.undo();
  assert.deepEqual(controller.files.current, INITIAL);
});

test('a backend is opened where there is Python, and refused by name where there is none', async () => {
  const file = new File(['print()'], 'server.py');
  const { controller } = controllerIn();
  assert.equal(await controller.openFile(file), 'backend.py');
  const without = controllerIn({ python: false }).controller;
  await assert.rejects(
    without.openFile(file),
    (error) => error instanceof UnfitFile && error.message.startsWith('server.py'),
  );
  assert.deepEqual(without.files.current, INITIAL);
});

test('a file that is no text changes nothing, and its refusal is said as it is', async () => {
  const { controller } = controllerIn();
  const refusal: unknown = await controller
    .openFile(new File(['PK\u0003\u0004'], 'widget.zip'))
    .catch((error: unknown) => error);
  assert.deepEqual(controller.files.current, INITIAL);
  controller.fail(refusal);
  const { notice } = controller;
  assert.ok(notice?.kind === 'failed' && notice.reason.startsWith('widget.zip is an archive'));
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
      exportWidget: (files) => {
        packed.push(files);
        return Promise.resolve({ bytes: new Uint8Array([7]), changed });
      },
    },
  });
  const blob = await controller.exportWidget();
  assert.equal(blob.type, 'application/zip');
  assert.deepEqual([...new Uint8Array(await blob.arrayBuffer())], [7]);
  assert.deepEqual(controller.notice, { kind: 'exported', changed, empty: null });
  controller.setFiles({ [MAIN]: ' \n' });
  await controller.exportWidget();
  assert.deepEqual(controller.notice, { kind: 'exported', changed, empty: MAIN });
  assert.deepEqual(packed, [INITIAL, { [MAIN]: ' \n' }]);
});

test('what happens in the session is emitted as it is', () => {
  const { session, emitted } = controllerIn();
  session.become('starting');
  session.change({ type: 'event', event: EVENT });
  session.change({ type: 'console', entry: ENTRY });
  session.change({ type: 'problem', problem: PROBLEM });
  session.change({ type: 'lead', id: '2' });
  session.change({ type: 'withdrawn' });
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

const MOUNT = {} as HTMLElement;
const RESULT = { tried: [], unsteady: [], hung: false };

test('a trial is of the files of the editor, under every alternative, beside the cabinet', async () => {
  const seen: unknown[] = [];
  const { controller, session, draft } = controllerIn({
    tryEach: ({ files, choices, lead, progress }) => {
      progress(1, 3);
      seen.push(files, choices, lead, controller.trial.state, draft.load());
      return Promise.resolve(RESULT);
    },
  });
  controller.edit(MAIN, 'typed');
  await controller.tryEach(MOUNT);
  assert.deepEqual(seen, [
    { [MAIN]: 'typed' },
    [{ behaviour: 'one', alternative: 'other' }],
    '1',
    { kind: 'running', done: 1, total: 3 },
    { [MAIN]: 'typed' },
  ]);
  assert.deepEqual(controller.trial.state, { kind: 'over', report: RESULT });
  assert.deepEqual(session.calls, [['standBeside'], ['standAlone']]);
});

test('an edit takes the result of a trial back', async () => {
  const { controller } = controllerIn({ tryEach: () => Promise.resolve(RESULT) });
  await controller.tryEach(MOUNT);
  controller.edit(MAIN, 'typed');
  assert.deepEqual(controller.trial.state, { kind: 'none' });
});

test('a trial that is cancelled has no result, and the cabinet stands alone again', async () => {
  const { controller, session } = controllerIn({
    tryEach: ({ signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(RESULT));
      }),
  });
  const trying = controller.tryEach(MOUNT);
  controller.trial.cancel();
  await trying;
  assert.deepEqual(controller.trial.state, { kind: 'none' });
  assert.deepEqual(session.calls.at(-1), ['standAlone']);
});

test('a trial that fails says so, and the cabinet stands alone again', async () => {
  const { controller, session } = controllerIn({
    tryEach: () => Promise.reject(new Error('no luck')),
  });
  await assert.rejects(controller.tryEach(MOUNT), { message: 'no luck' });
  assert.deepEqual(controller.trial.state, { kind: 'none' });
  assert.deepEqual(session.calls.at(-1), ['standAlone']);
});
