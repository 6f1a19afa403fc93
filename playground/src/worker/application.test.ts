import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paramsOf } from '../protocol/fault.test-support.ts';
import type { PrintedLine } from '../protocol/python.ts';
import { Application, BackendError } from './application.ts';
import type { PyProxy, Pyodide } from './runtime.ts';
import type { ServerRequest } from './server.ts';

type Emit = (level: string, text: string, line: number | undefined) => void;

/** Objects of Python that count how many of them are still held. */
function pythonOf(bridge: { load?: () => unknown; handle?: (...given: unknown[]) => unknown }) {
  const held = new Set<object>();
  const proxy = (fields: object, value?: unknown): PyProxy => {
    const made: PyProxy = {
      ...fields,
      toJs: () => value,
      destroy: () => assert.ok(held.delete(made), 'destroyed twice'),
    };
    held.add(made);
    return made;
  };
  const pair = (first: unknown, second: unknown) =>
    proxy({ get: (index: number) => [first, second][index] });
  const console = { emit: (() => undefined) as Emit };
  const calls = [
    bridge.load,
    bridge.handle,
    (emit: Emit) => {
      console.emit = emit;
    },
  ];
  const python: Pyodide = {
    runPython: () => ({ get: (index: number) => calls[index] }) as unknown as PyProxy,
    loadPackage: () => Promise.resolve(),
    setInterruptBuffer: () => undefined,
  };
  return { python, held, proxy, pair, console };
}

const REQUEST: ServerRequest = {
  method: 'POST',
  url: 'https://b.example/a',
  headers: [['x-token', 't']],
  body: new Uint8Array([1]),
};

const raised = (
  proxy: (fields: object, value?: unknown) => PyProxy,
  fields: { values?: PyProxy } & Record<string, unknown>,
) =>
  proxy({
    code: 'backend-threw',
    message: 'It threw.',
    line: undefined,
    column: undefined,
    traceback: '',
    module: undefined,
    rule: undefined,
    ...fields,
    values: fields.values ?? proxy({}, []),
  });

test('a request goes to Python as it is; of the answer nothing stays held there', async () => {
  const seen: unknown[] = [];
  const { python, held, proxy, pair } = pythonOf({
    handle: (...given) => {
      seen.push(...given);
      const headers = proxy({}, [['Content-Type', 'text/plain']]);
      const body = proxy({}, new Uint8Array([65]));
      return pair(proxy({ status: 201, reason: 'Created', headers, body }), undefined);
    },
  });
  const application = await Application.create(python, () => undefined);
  assert.deepEqual(application.handle(REQUEST), {
    status: 201,
    reason: 'Created',
    headers: [['content-type', 'text/plain']],
    body: new Uint8Array([65]),
    broken: false,
  });
  assert.deepEqual(seen, ['POST', 'https://b.example/a', [['x-token', 't']], REQUEST.body]);
  assert.equal(held.size, 0);
});

test('what the bridge raises becomes a finding with its place, and is not held either', async () => {
  const { python, held, proxy, pair } = pythonOf({
    handle: () => {
      const values = proxy({}, [['value', '200']]);
      const fields = { line: 6, column: 5, traceback: 'Traceback\n', rule: 'status', values };
      return pair(undefined, raised(proxy, fields));
    },
    load: () => pair(undefined, raised(proxy, { code: 'backend-import', module: 'flask' })),
  });
  const application = await Application.create(python, () => undefined);
  assert.throws(
    () => application.handle(REQUEST),
    (error) => {
      assert.ok(error instanceof BackendError);
      assert.deepEqual(error.finding, {
        code: 'backend-threw',
        params: { reason: 'It threw', name: '' },
        place: { file: 'backend.py', line: 6, column: 5 },
        rule: { name: 'status', values: { value: '200' } },
      });
      assert.equal(error.traceback, 'Traceback');
      return true;
    },
  );
  assert.throws(
    () => application.load('', {}),
    (error) => {
      assert.ok(error instanceof BackendError);
      assert.deepEqual(error.finding.params, { reason: 'It threw', name: 'flask' });
      assert.equal(error.finding.place, null);
      return true;
    },
  );
  assert.equal(held.size, 0);
});

test('Python without memory for the bridge is told with what it says last', async () => {
  const { python } = pythonOf({
    handle: () => {
      throw Object.assign(new Error('Traceback\n  frame\nMemoryError: all used\n'), {
        name: 'PythonError',
      });
    },
    load: () => {
      throw new RangeError('mine');
    },
  });
  const application = await Application.create(python, () => undefined);
  assert.throws(
    () => application.handle(REQUEST),
    (error) =>
      error instanceof BackendError &&
      paramsOf(error.finding)['reason'] === 'MemoryError: all used',
  );
  assert.throws(() => application.load('', {}), RangeError);
});

test('what is printed is passed on with its line, where that is known', async () => {
  const { python, console } = pythonOf({});
  const lines: PrintedLine[] = [];
  await Application.create(python, (line) => lines.push(line));
  console.emit('info', 'hello', 3);
  console.emit('warn', 'nobody', undefined);
  assert.deepEqual(lines, [
    { level: 'info', text: 'hello', line: 3 },
    { level: 'warn', text: 'nobody', line: null },
  ]);
});
