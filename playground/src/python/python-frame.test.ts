import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { delivered, until } from '../sandbox/until.test-support.ts';
import { FakePythonWorld } from './fake-python.test-support.ts';
import { PythonFrame } from './python-frame.ts';

const FILES = { 'pyodide.mjs': new Blob(['x']) };

function frameIn(context: TestContext, world = new FakePythonWorld()) {
  const told: unknown[] = [];
  const tell =
    (name: string) =>
    (...values: unknown[]) =>
      told.push([name, ...values]);
  const element = world.frame();
  const frame = new PythonFrame({
    element,
    runtime: { files: FILES, limit: null },
    limit: 3000,
    problem: tell('problem'),
    printed: tell('printed'),
    suppressed: tell('suppressed'),
    overdue: tell('overdue'),
    lost: tell('lost'),
    exhausted: tell('exhausted'),
    answered: tell('answered'),
    misused: tell('misused'),
  });
  context.after(() => frame.close());
  return { world, frame, python: element, told };
}

test('Python is started with its files and its limit', async (context) => {
  const { frame, python } = frameIn(context);
  await frame.started;
  const [start] = python.heard;
  assert.equal(start?.type, 'start');
  assert.deepEqual([Object.keys(start.files), start.limit], [['pyodide.mjs'], 3000]);
});

test('loads are answered one after another', async (context) => {
  const { world, frame, python } = frameIn(context);
  await frame.started;
  world.answer = () => undefined;
  const loads = [frame.load('first', {}), frame.load('second', {})];
  await until(() => python.loads.length === 2);
  const finding = {
    code: 'backend-threw',
    params: { reason: 'x' },
    place: null,
    rule: null,
  } as const;
  python.tell({ type: 'refused', finding });
  python.tell({ type: 'loaded' });
  assert.deepEqual(await Promise.all(loads), [finding, null]);
  assert.deepEqual(python.loads, ['first', 'second']);
});

test('what is said of no load, and what is no message, does nothing', async (context) => {
  const { frame, python, told } = frameIn(context);
  await frame.started;
  python.tell({ type: 'loaded' });
  python.tell({ type: 'pong', id: 7 });
  for (const text of ['{', 'null', '{"type":"made up"}']) {
    python.post(text);
  }
  await delivered();
  assert.equal(await frame.load('first', {}), null);
  assert.deepEqual(told, []);
});

test('Python is idle while it answers a sign of life at once', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { world, frame, python } = frameIn(context);
  await frame.started;
  assert.equal(await frame.idle(), true);
  world.answer = () => undefined;
  const idle = frame.idle();
  await until(() => python.heard.at(-1)?.type === 'ping');
  context.mock.timers.tick(500);
  assert.equal(await idle, false);
});

test('Python that guesses the sign of life is not taken for idle', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { world, frame } = frameIn(context);
  await frame.started;
  world.answer = (message) =>
    message.type === 'ping' ? { type: 'pong', id: (message.id + 1) % 2 ** 32 } : undefined;
  const idle = frame.idle();
  await delivered();
  context.mock.timers.tick(500);
  assert.equal(await idle, false);
});

test('Python that loads is at something, one that starts is not', async (context) => {
  const world = new FakePythonWorld();
  world.answer = () => undefined;
  const { frame, python } = frameIn(context, world);
  assert.equal(await frame.idle(), true);
  python.tell({ type: 'started' });
  await frame.started;
  frame.load('first', {}).catch(() => null);
  assert.equal(await frame.idle(), false);
});

test('a cabinet is served over a port of its own', async (context) => {
  const { frame, python } = frameIn(context);
  await frame.started;
  frame.serve('https://a.example/', 'https://b.example', true).close();
  frame.visit('https://c.example/');
  await until(() => python.heard.at(-1)?.type === 'visit');
  assert.deepEqual(
    python.heard.slice(1).map((message) => ({ ...message })),
    [
      { type: 'serve', page: 'https://a.example/', origin: 'https://b.example', fresh: true },
      { type: 'visit', page: 'https://c.example/' },
    ],
  );
});

test('a flood of messages is misuse of the port, as is what is no text', async (context) => {
  for (const [count, data] of [
    [1, {}],
    [3000, '{"type":"answered"}'],
  ] as const) {
    const { frame, python, told } = frameIn(context);
    await frame.started;
    for (let n = 0; n < count; n += 1) {
      python.post(data);
    }
    await until(() => told.some((one) => Array.isArray(one) && one[0] === 'misused'));
    frame.close();
  }
});

test('what waits for Python is told that it was closed, and nothing is heard after', async (context) => {
  const { world, frame, python, told } = frameIn(context);
  await frame.started;
  world.answer = () => undefined;
  const load = frame.load('first', {});
  python.tell({ type: 'answered' });
  frame.close();
  await assert.rejects(load, { name: 'PythonClosed' });
  await assert.rejects(frame.load('second', {}), { name: 'PythonClosed' });
  assert.equal(await frame.idle(), false);
  await delivered();
  assert.deepEqual([told, python.removed], [[], true]);
});

test('a Python that is closed while its frame opens is never told to start', async (context) => {
  const world = new FakePythonWorld();
  let open: () => void = () => undefined;
  world.opened = new Promise((resolve) => {
    open = resolve;
  });
  const { frame, python } = frameIn(context, world);
  const started = assert.rejects(frame.started, { name: 'PythonClosed' });
  frame.close();
  open();
  await started;
  await delivered();
  assert.deepEqual(python.heard, []);
});
