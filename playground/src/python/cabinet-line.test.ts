import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BackendLine } from '../protocol/backend.ts';
import type { ToPython } from '../protocol/python.ts';
import { until } from '../sandbox/until.test-support.ts';
import { backendIn, obliging, wanted } from './fake-python.test-support.ts';

const CABINET = {
  page: 'https://pine.example/chat/1001',
  origin: 'https://backend.example',
  fresh: true,
};

/** A cabinet that asks, and how it was told that the line stands. */
function asking() {
  const told: [BackendLine, boolean][] = [];
  const cabinet = {
    ...CABINET,
    tell: (line: BackendLine, port?: MessagePort) => {
      told.push([line, port !== undefined]);
      port?.close();
    },
  };
  return { told, cabinet };
}

test('a cabinet is told how it stands with the backend, and gets a port where it may ask', async (context) => {
  const { backend } = backendIn(context);
  const { told, cabinet } = asking();
  backend.connect(cabinet);
  assert.deepEqual(told.splice(0), [['absent', false]]);
  await backend.load(wanted('first'));
  assert.deepEqual(told.splice(0), [
    ['starting', false],
    ['starting', false],
    ['open', true],
  ]);
});

test('a cabinet that comes later gets a port at once, and the one before it hears no more', async (context) => {
  const { world, backend } = backendIn(context);
  const [first, second] = [asking(), asking()];
  backend.connect(first.cabinet);
  await backend.load(wanted('first'));
  first.told.length = 0;
  const { python } = world;
  backend.connect(second.cabinet);
  assert.deepEqual(second.told, [['open', true]]);
  await until(() => serves(python.heard).length === 2);
  await backend.load(wanted('second'));
  assert.deepEqual(first.told, []);
  assert.deepEqual(second.told.slice(1), [
    ['starting', false],
    ['starting', false],
    ['open', true],
  ]);
  await until(() => serves(world.python.heard).length === 1);
});

test('a backend that failed is one that cannot answer, and one that is gone is none from then on', async (context) => {
  const { world, backend } = backendIn(context);
  const { told, cabinet } = asking();
  world.answer = (message, python) =>
    message.type === 'load' ? { type: 'exhausted' } : obliging(message, python);
  await backend.load(wanted('first'));
  backend.connect(cabinet);
  assert.deepEqual(told.splice(0), [['closed', false]]);
  backend.leave();
  assert.deepEqual(told.splice(0), [['absent', false]]);
  world.answer = obliging;
  await backend.load(wanted('second'));
  assert.deepEqual(told, []);
});

test('a download tells the cabinet once that its requests wait', async (context) => {
  const { world, backend } = backendIn(context);
  const { told, cabinet } = asking();
  const { runtime } = world;
  world.runtime = (index, progress) => {
    progress(1, 2);
    progress(2, 2);
    return runtime(index, progress);
  };
  backend.connect(cabinet);
  told.length = 0;
  const loading = backend.load(wanted('first'));
  assert.deepEqual(told, [['starting', false]]);
  await loading;
});

test('each Python hears where the cabinet is, and whether its browser has been at the backend', async (context) => {
  const { world, backend } = backendIn(context);
  const { cabinet } = asking();
  await backend.load(wanted('first'));
  backend.connect(cabinet);
  backend.connect({ ...cabinet, fresh: false });
  const { page, origin } = CABINET;
  const serve = { type: 'serve', page, origin } as const;
  await until(() => serves(world.python.heard).length === 2);
  assert.deepEqual(serves(world.python.heard), [
    { ...serve, fresh: true },
    { ...serve, fresh: false },
  ]);
  await backend.load(wanted('second'));
  await until(() => serves(world.python.heard).length === 1);
  assert.deepEqual(serves(world.python.heard), [{ ...serve, fresh: false }]);
});

test('a cabinet that goes to another address asks from there, also of a Python that comes later', async (context) => {
  const { world, backend } = backendIn(context);
  const page = 'https://school.example/chat/2001';
  backend.visit(page);
  backend.connect(asking().cabinet);
  await backend.load(wanted('first'));
  backend.visit(page);
  await until(() => world.python.heard.some(({ type }) => type === 'visit'));
  await backend.load(wanted('first', { limited: false }));
  await until(() => serves(world.python.heard).length === 1);
  const [before, after] = world.pythons;
  assert.deepEqual(
    before?.heard.filter(({ type }) => type === 'visit'),
    [{ type: 'visit', page }],
  );
  assert.deepEqual(
    serves(after?.heard ?? []).map((serve) => serve.page),
    [page],
  );
});

const serves = (heard: readonly ToPython[]) => heard.filter((message) => message.type === 'serve');
