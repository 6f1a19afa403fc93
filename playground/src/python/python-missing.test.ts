import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../sandbox/until.test-support.ts';
import { backendIn, obliging, wanted } from './fake-python.test-support.ts';

const BACKEND = wanted('first');

test('a site without Python says so', async (context) => {
  const { backend, statuses, reason } = backendIn(context, { index: null });
  await backend.load(BACKEND);
  assert.deepEqual(statuses, [{ state: 'failed', code: 'backend-unavailable' }]);
  assert.deepEqual(reason(), ['this site was built without Python']);
});

test('a browser in which Python cannot run says so', async (context) => {
  const { world, backend, statuses, reason } = backendIn(context);
  world.capable = false;
  await backend.load(BACKEND);
  assert.deepEqual(statuses, [{ state: 'failed', code: 'backend-unavailable' }]);
  assert.deepEqual(reason(), ['this browser has no WebAssembly or no Web Workers']);
});

test('a download tells how far it is, and why it failed', async (context) => {
  const { world, backend, statuses, reason } = backendIn(context);
  world.runtime = (_, progress) => {
    progress(1, 3);
    progress(2, 3);
    return Promise.reject(new Error('HTTP 500'));
  };
  await backend.load(BACKEND);
  assert.deepEqual(statuses, [
    { state: 'downloading', loaded: 1, total: 3 },
    { state: 'downloading', loaded: 2, total: 3 },
    { state: 'failed', code: 'backend-unavailable' },
  ]);
  assert.deepEqual(reason(), ['the files of Python could not be downloaded (HTTP 500)']);
});

test('a download that nobody waits for any more tells nothing', async (context) => {
  const { world, backend, states } = backendIn(context);
  let [tell, fail] = [(): void => undefined, (): void => undefined];
  world.runtime = (_, progress) =>
    new Promise((_, reject) => {
      [tell, fail] = [() => progress(1, 2), () => reject(new Error('late'))];
    });
  const loading = backend.load(BACKEND);
  await until(() => tell.length === 0);
  backend.close();
  states();
  tell();
  fail();
  await loading;
  assert.deepEqual(states(), []);
});

test('Python that cannot start gives its reason', async (context) => {
  const { world, backend, reason } = backendIn(context);
  world.answer = (message, python) =>
    message.type === 'start' ? { type: 'broken', reason: 'no memory' } : obliging(message, python);
  await backend.load(BACKEND);
  assert.deepEqual(reason(), ['Python did not start (Error: no memory)']);
  assert.equal(world.running, 0);
});

test('a frame that cannot be opened gives its reason', async (context) => {
  const { world, backend, reason } = backendIn(context);
  world.opened = Promise.reject(new Error('404 Not Found'));
  await backend.load(BACKEND);
  assert.deepEqual(reason(), ['Python did not start (Error: 404 Not Found)']);
});
