import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { PAGE_CONTRACT } from '../contract/published.test-support.ts';
import { BACKEND_FILE } from '../protocol/python.ts';
import { FakePythonWorld, obliging } from '../python/fake-python.test-support.ts';
import { InPageBackend } from '../python/in-page-backend.ts';
import type { BackendStatus } from '../python/status.ts';
import { until } from '../sandbox/until.test-support.ts';
import type { Journal } from './journal/journal.ts';
import { SessionBackend } from './session-backend.ts';
import type { BackendOptions } from './world.ts';

const WIDGET = PAGE_CONTRACT.header.widgetFile;
const FILES = { [BACKEND_FILE]: 'first' };
const WANTED = { environment: {}, limited: true };

/** A journal that keeps what it is told as it is. */
function listening() {
  const found: unknown[] = [];
  const states: BackendStatus['state'][] = [];
  const journal = {
    elapsed: 5,
    addFinding: (finding: unknown) => found.push(finding),
    addSuppressed: (file: string, count: number) => found.push([file, count]),
    withdraw: (code: string) => found.push(`no ${code}`),
    receive: (message: unknown) => found.push(message),
  };
  const listener = {
    journal: journal as unknown as Journal,
    changed: ({ state }: BackendStatus) => states.push(state),
  };
  return { listener, found, states };
}

function backendIn(context: TestContext) {
  const python = new FakePythonWorld();
  const made: BackendOptions[] = [];
  /** Making a backend takes until the test lets it. */
  let coming: Promise<void> = Promise.resolve();
  const backend = new SessionBackend(PAGE_CONTRACT, {
    async backend(options) {
      made.push(options);
      await coming;
      const index = new URL('https://docs.example/python/index.json');
      return new InPageBackend({ ...options, world: python, language: 'en', index });
    },
  });
  const { listener, found, states } = listening();
  backend.listen(listener);
  context.after(() => backend.close());
  /** Keeps backends from coming until what this returns is called. */
  const hold = (): (() => void) => {
    let release: () => void = () => undefined;
    coming = new Promise((resolve) => {
      release = resolve;
    });
    return () => release();
  };
  return { python, backend, made, found, states, hold };
}

test('nothing of Python is fetched without a backend.py that holds anything', async (context) => {
  const { backend, made } = backendIn(context);
  await backend.load({}, WANTED);
  await backend.load({ [BACKEND_FILE]: ' \n' }, WANTED);
  await backend.retry();
  backend.visit('https://pine.example/');
  assert.deepEqual([made, backend.status], [[], { state: 'absent' }]);
});

test('it is made once, of the list of files that the contract names', async (context) => {
  const { backend, made, python } = backendIn(context);
  await backend.load(FILES, WANTED);
  await backend.load({ [BACKEND_FILE]: 'second' }, WANTED);
  assert.deepEqual(
    made.map(({ index }) => index),
    [PAGE_CONTRACT.python],
  );
  assert.deepEqual([python.loads, backend.status.state], [[['first'], ['second']], 'ready']);
});

test('files without a backend.py end the one before, and the Python that waits', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { backend, python, states } = backendIn(context);
  await backend.load(FILES, WANTED);
  context.mock.timers.tick(1500);
  assert.equal(python.running, 2);
  await backend.load({}, WANTED);
  assert.deepEqual([states.at(-1), python.running], ['absent', 0]);
});

for (const [name, turn] of [
  ['left', (backend: SessionBackend) => backend.leave()],
  ['closed', (backend: SessionBackend) => backend.close()],
] as const) {
  test(`a backend that is ${name} while its code comes is not loaded`, async (context) => {
    const { backend, made, python, hold } = backendIn(context);
    const release = hold();
    const loading = backend.load(FILES, WANTED);
    await until(() => made.length === 1);
    turn(backend);
    release();
    await loading;
    assert.deepEqual([python.pythons.length, backend.status.state], [0, 'absent']);
  });
}

test('a load that another one overtakes while the code comes is not made', async (context) => {
  const { backend, python, hold } = backendIn(context);
  const release = hold();
  const loads = ['first', 'second'].map((text) => backend.load({ [BACKEND_FILE]: text }, WANTED));
  release();
  await Promise.all(loads);
  assert.deepEqual(python.python.loads, ['second']);
});

test('a backend that is left for another one leaves the Python that waits', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { backend, python } = backendIn(context);
  await backend.load(FILES, WANTED);
  context.mock.timers.tick(1500);
  backend.leave();
  assert.equal(python.running, 1);
  await backend.load(FILES, WANTED);
  assert.deepEqual(python.loads, [['first'], ['first']]);
});

test('a close ends Python, and the next load starts it anew', async (context) => {
  const { backend, python } = backendIn(context);
  await backend.load(FILES, WANTED);
  backend.close();
  assert.equal(python.running, 0);
  await backend.load(FILES, WANTED);
  assert.equal(python.running, 1);
});

test('what is wrong, printed, left out and mended goes to the journal, under the names of the files', async (context) => {
  const { backend, python, found } = backendIn(context);
  await backend.load(FILES, WANTED);
  const place = { file: BACKEND_FILE, line: 2, column: 1 };
  const fault = { code: 'backend-threw', params: { reason: 'x' } } as const;
  python.python.tell({ type: 'problem', finding: { ...fault, place, rule: null } });
  python.python.tell({ type: 'problem', finding: { ...fault, place: null, rule: null } });
  python.python.tell({ type: 'printed', line: { level: 'warn', text: 'careful', line: 3 } });
  python.python.tell({ type: 'suppressed', count: 9 });
  await until(() => found.length === 4);
  await backend.retry();
  const { params } = fault;
  const entry = {
    level: 'warn',
    method: 'log',
    at: 5,
    widget: WIDGET,
    parameters: ['%s', 'careful'].map((text) => ({ kind: 'string', text })),
    depth: 0,
    file: BACKEND_FILE,
    line: 3,
    column: 1,
  };
  assert.deepEqual(found, [
    { code: fault.code, params, widget: WIDGET, place },
    { code: fault.code, params, widget: WIDGET },
    { type: 'console', entry },
    [BACKEND_FILE, 9],
    'no backend-unavailable',
  ]);
});

test('silence beside other code is no fault of the backend, everything else is', async (context) => {
  const { backend, python, found } = backendIn(context);
  python.answer = (message, one) =>
    message.type === 'load' ? { type: 'overdue', place: null } : obliging(message, one);
  backend.beside = true;
  await backend.load(FILES, WANTED);
  assert.deepEqual([backend.status.state, found], ['failed', []]);
  python.answer = (message, one) =>
    message.type === 'load' ? { type: 'exhausted' } : obliging(message, one);
  await backend.load(FILES, WANTED);
  assert.equal(found.length, 1);
  backend.beside = false;
  python.answer = (message, one) =>
    message.type === 'load' ? { type: 'overdue', place: null } : obliging(message, one);
  await backend.load(FILES, WANTED);
  assert.equal(found.length, 2);
});

test('who listens last is told, and no other', async (context) => {
  const { backend, python, found, states } = backendIn(context);
  await backend.load(FILES, WANTED);
  const before = [...states];
  const next = listening();
  backend.listen(next.listener);
  python.python.tell({ type: 'suppressed', count: 1 });
  await until(() => next.found.length === 1);
  backend.leave();
  assert.deepEqual([found, states, next.states], [[], before, ['absent']]);
});
