import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FromPython } from '../protocol/python.ts';
import { until } from '../sandbox/until.test-support.ts';
import { type Answer, backendIn, obliging, wanted } from './fake-python.test-support.ts';

const BACKEND = wanted('first');
const PLACE = { file: 'backend.py', line: 6, column: 1 };
const OVERDUE: FromPython = { type: 'overdue', place: PLACE };

/** One to which something happens instead of its loading a backend. */
const ending =
  (end: FromPython): Answer =>
  (message, python) =>
    message.type === 'load' ? end : obliging(message, python);

const ENDS: [string, FromPython, string, string | null][] = [
  ['takes too long over a request', OVERDUE, 'backend-unresponsive', null],
  ['has used all its memory', { type: 'exhausted' }, 'backend-unavailable', 'memory was used up'],
];
for (const [name, end, code, why] of ENDS) {
  test(`Python that ${name} starts again with the same backend, and that is told`, async (context) => {
    const { world, backend, codes, reason, states } = backendIn(context);
    await backend.load(BACKEND);
    states();
    const { python } = world;
    python.tell(end);
    await until(() => world.pythons.length === 2 && world.python.loads.length === 1);
    await backend.load(BACKEND);
    assert.deepEqual([python.removed, world.python.loads], [true, ['first']]);
    assert.deepEqual([codes(), states()], [[code], ['starting', 'starting', 'loading', 'ready']]);
    assert.ok(why === null || String(reason()[0]).includes(why));
  });

  test(`Python that ${name} while it loads is not started again by itself`, async (context) => {
    const { world, backend, codes, statuses } = backendIn(context);
    world.answer = ending(end);
    await backend.load(BACKEND);
    await until(() => statuses.at(-1)?.state === 'failed');
    assert.deepEqual([codes(), statuses.at(-1)], [[code], { state: 'failed', code }]);
    assert.deepEqual([world.pythons.length, world.running], [1, 0]);
  });
}

test('code that took too long is told with its place and the limit that it met', async (context) => {
  const { world, backend, problems } = backendIn(context);
  await backend.load(BACKEND);
  world.python.tell(OVERDUE);
  await until(() => problems.length > 0);
  const fault = { code: 'backend-unresponsive', params: { value: '3' } };
  assert.deepEqual(problems, [[fault, PLACE]]);
});

test('Python that is taken away starts again with the same backend', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  const { world, backend, reason } = backendIn(context);
  await backend.load(BACKEND);
  world.python.present = false;
  context.mock.timers.tick(500);
  assert.deepEqual(reason(), ['Python was ended from outside']);
  await backend.load(BACKEND);
  assert.deepEqual([world.pythons.length, world.python.loads], [2, ['first']]);
});

test('Python that is taken away while it loads is started again, too', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  const { world, backend, statuses } = backendIn(context);
  world.answer = (message, python) =>
    message.type === 'load' ? undefined : obliging(message, python);
  void backend.load(BACKEND);
  await until(() => statuses.at(-1)?.state === 'loading');
  world.answer = obliging;
  world.python.present = false;
  context.mock.timers.tick(500);
  await until(() => statuses.at(-1)?.state === 'ready');
  assert.equal(world.pythons.length, 2);
});

test('Python that has come to harm says so, and waits for the reader', async (context) => {
  const { world, backend, reason, statuses } = backendIn(context);
  await backend.load(BACKEND);
  world.python.tell({ type: 'broken', reason: 'RuntimeError: unreachable' });
  await until(() => statuses.at(-1)?.state === 'failed');
  assert.deepEqual(reason(), ['Python itself has failed (RuntimeError: unreachable)']);
  assert.equal(world.running, 0);
  await backend.load(BACKEND);
  assert.equal(statuses.at(-1)?.state, 'ready');
});

test('Python whose code turns on the page is ended until the reader wants it again', async (context) => {
  const { world, backend, states, reason, told } = backendIn(context);
  await backend.load(BACKEND);
  states();
  world.python.post([1, 2, 3]);
  await until(() => world.running === 0);
  assert.deepEqual(states(), ['failed']);
  assert.deepEqual(reason(), [
    'backend.py posted to the page what Python never does, so Python was stopped',
  ]);
  await backend.retry();
  assert.deepEqual([states(), told.recovered], [['starting', 'loading', 'ready'], 1]);
});

test('Python starts again by itself once until it has answered, and whenever the reader runs', async (context) => {
  const { world, backend, statuses, codes } = backendIn(context);
  await backend.load(BACKEND);
  const end = async (): Promise<void> => {
    const { python } = world;
    python.tell(OVERDUE);
    await until(() => python.removed);
    await until(() => ['ready', 'failed'].includes(statuses.at(-1)?.state ?? ''));
  };
  await end();
  world.python.tell({ type: 'answered' });
  await end();
  await end();
  assert.deepEqual([world.pythons.length, statuses.at(-1)?.state], [3, 'failed']);
  assert.deepEqual(codes(), [
    'backend-unresponsive',
    'backend-unresponsive',
    'backend-unresponsive',
  ]);
  await backend.load(BACKEND);
  assert.deepEqual([world.pythons.length, statuses.at(-1)?.state], [4, 'ready']);
  await end();
  assert.deepEqual([world.pythons.length, statuses.at(-1)?.state], [5, 'ready']);
});

test('Python that does not start in time is not called slow code', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  const { world, backend, reason, statuses } = backendIn(context);
  world.answer = () => undefined;
  const loading = backend.load(BACKEND);
  await until(() => world.pythons.length === 1 && world.python.heard.length === 1);
  context.mock.timers.tick(60_000);
  assert.deepEqual(reason(), []);
  context.mock.timers.tick(1000);
  await loading;
  assert.deepEqual(reason(), ['Python did not start (timeout)']);
  assert.equal(statuses.at(-1)?.state, 'failed');
});

test('a retry that succeeds withdraws what was wrong, one that fails does not', async (context) => {
  const { world, backend, told, codes } = backendIn(context);
  const { runtime } = world;
  world.runtime = () => Promise.reject(new Error('offline'));
  await backend.load(BACKEND);
  await backend.retry();
  assert.deepEqual([codes().length, told.recovered], [2, 0]);
  world.runtime = runtime;
  await backend.retry();
  assert.deepEqual([world.python.loads, told.recovered], [['first'], 1]);
});

test('there is nothing to retry without a backend', async (context) => {
  const { world, backend, told } = backendIn(context);
  await backend.retry();
  assert.deepEqual([world.pythons.length, told.recovered], [0, 0]);
});
