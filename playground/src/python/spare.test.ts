import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { delivered, until } from '../sandbox/until.test-support.ts';
import { backendIn, obliging, wanted } from './fake-python.test-support.ts';

/** A backend that is loaded, and beside it a Python that waits. */
async function withSpare(context: TestContext) {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const all = backendIn(context);
  await all.backend.load(wanted('first'));
  context.mock.timers.tick(1500);
  const [used, spare] = all.world.pythons;
  assert.ok(used && spare);
  await until(() => spare.heard.length > 0);
  await delivered();
  all.states();
  return { ...all, used, spare };
}

test('a second Python starts some time after a backend was loaded, and is told nothing of it', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { world, backend, states } = backendIn(context);
  await backend.load(wanted('first'));
  context.mock.timers.tick(1499);
  assert.equal(world.pythons.length, 1);
  context.mock.timers.tick(1);
  assert.equal(world.pythons.length, 2);
  await until(() => world.python.heard.length > 0);
  assert.deepEqual(
    world.python.heard.map(({ type }) => type),
    ['start'],
  );
  await backend.load(wanted('first'));
  context.mock.timers.tick(10_000);
  assert.deepEqual([world.pythons.length, states()], [2, ['starting', 'loading', 'ready']]);
});

test('a changed backend is loaded by the one that waits, at once, and the next one starts then', async (context) => {
  const { world, backend, states, used } = await withSpare(context);
  await backend.load(wanted('second'));
  assert.deepEqual([states(), used.removed], [['loading', 'ready'], true]);
  assert.deepEqual(world.loads, [['first'], ['second']]);
  context.mock.timers.tick(1500);
  assert.deepEqual([world.pythons.length, world.running], [3, 2]);
});

test('it is one that has run nothing, also after a backend that could not be loaded', async (context) => {
  const { world, backend } = await withSpare(context);
  const finding = {
    code: 'backend-threw',
    params: { reason: 'x' },
    place: null,
    rule: null,
  } as const;
  world.answer = (message, python) =>
    message.type === 'load' ? { type: 'refused', finding } : obliging(message, python);
  await backend.load(wanted('second'));
  context.mock.timers.tick(1500);
  world.answer = obliging;
  await backend.load(wanted('second'));
  assert.deepEqual(world.loads, [['first'], ['second'], ['second']]);
});

test('one that still starts is waited for, and what it is at is told', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { world, backend, states } = backendIn(context);
  await backend.load(wanted('first'));
  world.answer = () => undefined;
  context.mock.timers.tick(1500);
  states();
  await until(() => world.python.heard.length > 0);
  const loading = backend.load(wanted('second'));
  await until(() => states().includes('starting'));
  world.answer = obliging;
  world.python.tell({ type: 'started' });
  await loading;
  assert.deepEqual(world.loads, [['first'], ['second']]);
});

test('one that cannot start or has come to harm is forgotten, and no word of it', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { world, backend, codes, states } = backendIn(context);
  await backend.load(wanted('first'));
  states();
  world.answer = () => ({ type: 'broken', reason: 'no memory' });
  context.mock.timers.tick(1500);
  const { python: broken } = world;
  await until(() => broken.removed);
  world.answer = obliging;
  await backend.load(wanted('second'));
  context.mock.timers.tick(1500);
  const { python: harmed } = world;
  await until(() => harmed.heard.length > 0);
  harmed.post({ no: 'text' });
  await until(() => harmed.removed);
  await backend.load(wanted('third'));
  assert.deepEqual([codes(), states().at(-1), world.running], [[], 'ready', 1]);
});

test('one that keeps silent is not waited for', async (context) => {
  const { world, backend, states, spare } = await withSpare(context);
  world.answer = (message, python) => (python === spare ? undefined : obliging(message, python));
  const loading = backend.load(wanted('second'));
  await until(() => spare.heard.at(-1)?.type === 'ping');
  context.mock.timers.tick(500);
  await loading;
  assert.deepEqual([spare.removed, world.loads.at(-1)], [true, ['second']]);
  assert.equal(states().at(-1), 'ready');
});

test('one with other limits is not taken', async (context) => {
  const { world, backend, spare } = await withSpare(context);
  await backend.load(wanted('second', { limited: false }));
  assert.deepEqual([spare.removed, world.running, world.loads.at(-1)], [true, 1, ['second']]);
});

test('without a backend only the one that has run nothing is left, and a close ends it', async (context) => {
  const { world, backend, states, used, spare } = await withSpare(context);
  backend.leave();
  assert.deepEqual([used.removed, spare.removed, states()], [true, false, ['absent']]);
  await backend.load(wanted('second'));
  assert.deepEqual(spare.loads, ['second']);
  context.mock.timers.tick(1500);
  backend.close();
  assert.equal(world.running, 0);
});

test('a start that is called off while the one that waits is asked whether it answers keeps nothing', async (context) => {
  const { world, backend, spare } = await withSpare(context);
  const loading = backend.load(wanted('second'));
  backend.close();
  await loading;
  await until(() => spare.removed);
  assert.equal(world.running, 0);
});

test('Python that was ended by a fault takes the one that waits along: both may share what broke', async (context) => {
  const { world, backend, used, spare } = await withSpare(context);
  used.tell({ type: 'exhausted' });
  await until(() => spare.removed);
  await backend.load(wanted('first'));
  assert.deepEqual(world.loads, [['first'], [], ['first']]);
});
