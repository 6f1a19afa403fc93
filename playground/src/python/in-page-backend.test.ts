import assert from 'node:assert/strict';
import { test } from 'node:test';
import { delivered, until } from '../sandbox/until.test-support.ts';
import { type Answer, backendIn, obliging, wanted } from './fake-python.test-support.ts';

const BACKEND = wanted('first');
const LINE = { level: 'log', text: 'a', line: 1 } as const;

/** One that begins to load and is at it until the test answers for it. */
const busy: Answer = (message, python) =>
  message.type === 'start' ? obliging(message, python) : undefined;

test('a backend is loaded into a Python that is downloaded and started for it', async (context) => {
  const { world, backend, states, codes } = backendIn(context);
  assert.equal(world.pythons.length, 0);
  await backend.load(BACKEND);
  assert.deepEqual(states(), ['starting', 'loading', 'ready']);
  const { source, environment } = BACKEND;
  assert.deepEqual(
    world.python.heard.filter(({ type }) => type === 'load'),
    [{ type: 'load', source, environment }],
  );
  assert.deepEqual(codes(), []);
});

test('one that is unchanged and answers is left as it is', async (context) => {
  const { world, backend, states } = backendIn(context);
  await backend.load(BACKEND);
  states();
  await backend.load({ ...BACKEND });
  assert.deepEqual([world.python.loads, states()], [['first'], []]);
});

test('one that is changed, in its code or its environment, gets a Python that has run no other', async (context) => {
  const { world, backend, states } = backendIn(context);
  await backend.load(BACKEND);
  states();
  await backend.load(wanted('second'));
  await backend.load(wanted('second', { environment: { CLIENT_SECRET: 'another' } }));
  assert.deepEqual([world.loads, world.running], [[['first'], ['second'], ['second']], 1]);
  const anew = ['starting', 'loading', 'ready'];
  assert.deepEqual(states(), [...anew, ...anew]);
});

test('one that could not be loaded is tried again, changed or not, where its code has not been', async (context) => {
  const { world, backend, statuses, problems } = backendIn(context);
  const finding = {
    code: 'backend-syntax',
    params: { reason: 'no colon' },
    place: { file: 'backend.py', line: 3, column: 1 },
    rule: null,
  } as const;
  world.answer = (message, python) =>
    message.type === 'load' ? { type: 'refused', finding } : obliging(message, python);
  await backend.load(BACKEND);
  assert.deepEqual(statuses.at(-1), { state: 'failed', code: 'backend-syntax' });
  const { code, params, place } = finding;
  assert.deepEqual(problems, [[{ code, params }, place]]);
  world.answer = obliging;
  await backend.load(BACKEND);
  assert.deepEqual([statuses.at(-1), world.loads], [{ state: 'ready' }, [['first'], ['first']]]);
});

test('what a broken rule asks for is told in the language of the reader', async (context) => {
  const { world, backend, problems } = backendIn(context, { language: 'ru' });
  await backend.load(BACKEND);
  world.python.tell({
    type: 'problem',
    finding: {
      code: 'backend-bad-response',
      params: { reason: 'async' },
      place: null,
      rule: { name: 'never-started', values: {} },
    },
  });
  await until(() => problems.length > 0);
  assert.deepEqual(problems[0]?.[0].params, {
    reason: 'application завершилась, так и не вызвав start_response',
  });
});

test('a load that another one overtakes is not told of, and both resolve', async (context) => {
  const { world, backend, statuses, states } = backendIn(context);
  world.answer = busy;
  const first = backend.load(BACKEND);
  await until(() => statuses.at(-1)?.state === 'loading');
  states();
  world.answer = obliging;
  await Promise.all([first, backend.load(wanted('second'))]);
  assert.deepEqual(states(), ['starting', 'loading', 'ready']);
  assert.deepEqual(world.python.loads, ['second']);
});

test('a load that is overtaken while Python starts never reaches it', async (context) => {
  const { world, backend, states } = backendIn(context);
  let open: () => void = () => undefined;
  world.opened = new Promise((resolve) => {
    open = resolve;
  });
  const loads = [backend.load(BACKEND), backend.load(wanted('second'))];
  open();
  await Promise.all(loads);
  assert.deepEqual([world.python.loads, world.pythons.length], [['second'], 1]);
  assert.deepEqual(states(), ['starting', 'loading', 'ready']);
});

test('a changed backend takes the place of one that is busy, in a Python of its own', async (context) => {
  const { world, backend, codes, states } = backendIn(context);
  await backend.load(BACKEND);
  const before = world.python;
  // It is at a request that has no end: it hears nobody.
  before.tell({ type: 'overdue', place: null });
  states();
  const second = backend.load(wanted('second'));
  assert.equal(before.removed, true);
  await second;
  assert.deepEqual(world.loads, [['first'], ['second']]);
  assert.deepEqual([states(), codes()], [['starting', 'loading', 'ready'], []]);
});

test('of a backend that is wanted no longer nothing is told', async (context) => {
  const { world, backend, problems, printed, told, states } = backendIn(context);
  await backend.load(BACKEND);
  const { python } = world;
  python.tell({ type: 'printed', line: LINE });
  await until(() => printed.length === 1);
  backend.leave();
  states();
  const finding = {
    code: 'backend-threw',
    params: { reason: 'x' },
    place: null,
    rule: null,
  } as const;
  python.tell({ type: 'printed', line: LINE });
  python.tell({ type: 'suppressed', count: 3 });
  python.tell({ type: 'problem', finding });
  python.tell({ type: 'overdue', place: null });
  await delivered();
  assert.deepEqual([printed.length, told.suppressed, problems, states()], [1, 0, [], []]);
});

test('a close ends Python, and the next load starts it anew', async (context) => {
  const { world, backend, states } = backendIn(context);
  await backend.load(BACKEND);
  backend.close();
  assert.deepEqual([states().at(-1), world.running], ['absent', 0]);
  await backend.load(BACKEND);
  assert.deepEqual([states().at(-1), world.pythons.length], ['ready', 2]);
});

test('a close ends Python whatever it is at, and nothing is told of it', async (context) => {
  const { world, backend, statuses, states, codes } = backendIn(context);
  let open: () => void = () => undefined;
  world.opened = new Promise((resolve) => {
    open = resolve;
  });
  const starting = backend.load(BACKEND);
  await until(() => world.pythons.length === 1);
  backend.close();
  await starting;
  open();
  world.answer = busy;
  const loading = backend.load(BACKEND);
  await until(() => statuses.at(-1)?.state === 'loading');
  backend.close();
  await loading;
  await delivered();
  assert.deepEqual([states().at(-1), codes(), world.running], ['absent', [], 0]);
});

test('what it prints is told, and how much was left out', async (context) => {
  const { world, backend, printed, told } = backendIn(context);
  await backend.load(BACKEND);
  world.python.tell({ type: 'printed', line: LINE });
  world.python.tell({ type: 'suppressed', count: 5 });
  await until(() => told.suppressed > 0);
  assert.deepEqual([printed, told.suppressed], [[LINE], 5]);
});

test('a Python that fails to start after the reader began to debug is a problem like any other', async (context) => {
  const { world, backend, states, codes } = backendIn(context);
  await backend.load(BACKEND);
  states();
  world.answer = (message, python) =>
    message.type === 'start' ? { type: 'broken', reason: 'no memory' } : obliging(message, python);
  await backend.load(wanted('first', { limited: false }));
  assert.deepEqual(states(), ['starting', 'failed']);
  assert.deepEqual(codes(), ['backend-unavailable']);
});
