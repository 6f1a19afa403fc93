import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { until } from '../sandbox/until.test-support.ts';
import { FakePythonWorld } from './fake-python.test-support.ts';
import { PythonProcess } from './python-process.ts';
import { PYTHON_WORDS } from './words.ts';

const nothing = (): void => undefined;

function processIn(context: TestContext) {
  const world = new FakePythonWorld();
  let overdue = 0;
  const states: string[] = [];
  const python = new PythonProcess({
    world,
    index: new URL('https://docs.example/python/index.json'),
    words: PYTHON_WORDS.en,
    progress: ({ state }) => states.push(state),
    problem: nothing,
    printed: nothing,
    suppressed: nothing,
    answered: nothing,
    lost: nothing,
    exhausted: nothing,
    misused: nothing,
    overdue: () => (overdue += 1),
  });
  context.after(() => python.end());
  /** The limits that each Python was started with. */
  const limits = () =>
    world.pythons.map(({ heard: [first] }) => first?.type === 'start' && first.limit);
  return { world, python, limits, states, overdue: () => overdue };
}

test('Python is started once for all who want the same limits', async (context) => {
  const { python, limits } = processIn(context);
  const [first, second] = await Promise.all([python.start(true), python.start(true)]);
  assert.equal(first, second);
  assert.equal(first, await python.start(true));
  assert.deepEqual([limits(), python.limit], [[3000], 3000]);
});

test('one with other limits takes its place', async (context) => {
  const { world, python, limits } = processIn(context);
  await python.start(true);
  await python.start(false);
  await python.start(false);
  assert.deepEqual([limits(), world.running], [[3000, null], 1]);
});

test('where the runtime gives no limit, a request may take ten seconds', async (context) => {
  const { world, python, limits } = processIn(context);
  world.runtime = () => Promise.resolve({ files: {}, limit: null });
  await python.start(true);
  assert.deepEqual([limits(), python.limit], [[10_000], 10_000]);
});

test('Python that keeps silent longer than a request may take is given up, unless it may take any time', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  const { world, python, overdue } = processIn(context);
  for (const [limited, count] of [
    [false, 0],
    [true, 1],
  ] as const) {
    world.answer = (message) => (message.type === 'start' ? { type: 'started' } : undefined);
    await python.start(limited);
    // The limit of 3 s, and the time that Python has to end its code by itself.
    context.mock.timers.tick(5500);
    assert.equal(overdue(), 0);
    context.mock.timers.tick(limited ? 500 : 3_600_000);
    assert.equal(overdue(), count);
  }
});

test('one that is ended while it downloads never starts, and tells no more of it', async (context) => {
  const { world, python, states } = processIn(context);
  const { runtime } = world;
  let come: () => void = nothing;
  world.runtime = async (index, progress) => {
    progress(1, 2);
    await new Promise<void>((resolve) => {
      come = resolve;
    });
    progress(2, 2);
    return runtime(index, progress);
  };
  const starting = assert.rejects(python.start(true), { name: 'PythonClosed' });
  await until(() => come !== nothing);
  python.end();
  come();
  await starting;
  assert.deepEqual([world.pythons.length, python.python, states], [0, null, ['downloading']]);
});
