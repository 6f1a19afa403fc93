import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BackendFinding, FromPython } from '../protocol/python.ts';
import { BackendError } from './application.ts';
import { Backend } from './backend.ts';
import { Deadline } from './deadline.ts';
import { answer } from './server.test-support.ts';
import { NoAnswer, type ServerAnswer, type ServerRequest } from './server.ts';

const FINDING: BackendFinding = {
  code: 'backend-threw',
  params: { reason: 'ValueError: no such lead' },
  place: { file: 'backend.py', line: 6, column: 1 },
  rule: null,
};
const REQUEST: ServerRequest = {
  method: 'GET',
  url: 'https://b.example/',
  headers: [],
  body: new Uint8Array(),
};
const LIMIT = 100;

/** A backend whose Python does what the test says, with a clock that the test moves on. */
function backendOf() {
  const told: FromPython[] = [];
  const python = {
    load: (): void => undefined,
    handle: (): ServerAnswer => answer(),
  };
  const clock = { now: 0 };
  const memory = { reached: false, begin: () => (memory.reached = false) };
  const deadline = new Deadline(LIMIT, () => clock.now);
  const backend = new Backend({
    application: { load: () => python.load(), handle: () => python.handle() },
    deadline,
    memory,
    outlet: {
      tell: (message) => told.push(message),
      print: (line) => told.push({ type: 'printed', line }),
      report: (finding) => told.push({ type: 'problem', finding }),
      tellBroken: (error) => told.push({ type: 'broken', reason: String(error) }),
    },
  });
  /** Python that runs until its deadline interrupts it. */
  const hang = (): never => {
    clock.now += LIMIT;
    assert.equal(deadline.signals[0], 2);
    throw new BackendError(FINDING, 'Traceback: KeyboardInterrupt');
  };
  return { backend, told, python, memory, clock, hang };
}

const types = (told: readonly FromPython[]): string[] => told.map(({ type }) => type);

test('a backend answers once it is loaded, and says so at its first answer', () => {
  const { backend, told } = backendOf();
  assert.throws(() => backend.answer(REQUEST), NoAnswer);
  backend.load('', {});
  assert.equal(backend.answer(REQUEST).status, 200);
  backend.answer(REQUEST);
  backend.load('', {});
  backend.answer(REQUEST);
  assert.deepEqual(types(told), ['loaded', 'answered', 'loaded', 'answered']);
});

test('one that cannot be loaded takes the place of the one before all the same', () => {
  const { backend, told, python } = backendOf();
  backend.load('', {});
  python.load = () => {
    throw new BackendError(FINDING, 'Traceback: ValueError');
  };
  backend.load('', {});
  assert.deepEqual(told.slice(1), [
    { type: 'printed', line: { level: 'error', text: 'Traceback: ValueError', line: 6 } },
    { type: 'refused', finding: FINDING },
  ]);
  assert.throws(() => backend.answer(REQUEST), NoAnswer);
});

test('what an application throws is told with its traceback, and answered as a server does', () => {
  const { backend, told, python } = backendOf();
  backend.load('', {});
  python.handle = () => {
    throw new BackendError(FINDING, 'Traceback: ValueError');
  };
  const { status, broken, body } = backend.answer(REQUEST);
  assert.deepEqual([status, broken], [500, true]);
  assert.match(new TextDecoder().decode(body), /^A server error occurred/);
  assert.deepEqual(types(told), ['loaded', 'printed', 'problem']);
  python.handle = () => answer();
  assert.equal(backend.answer(REQUEST).status, 200);
});

test('what takes too long is interrupted and told with its place, not as an error of the code', () => {
  const { backend, told, python, hang } = backendOf();
  backend.load('', {});
  python.handle = hang;
  assert.throws(() => backend.answer(REQUEST), NoAnswer);
  assert.deepEqual(told.at(-1), { type: 'overdue', place: FINDING.place });
  python.load = hang;
  backend.load('', {});
  assert.deepEqual(types(told), ['loaded', 'printed', 'overdue', 'printed', 'overdue']);
  assert.throws(() => backend.answer(REQUEST), NoAnswer);
});

test('where Python itself fails there is no answer, and the page hears that it is broken', () => {
  const { backend, told, python } = backendOf();
  backend.load('', {});
  python.handle = () => {
    throw new WebAssembly.RuntimeError('unreachable');
  };
  assert.throws(() => backend.answer(REQUEST), NoAnswer);
  assert.deepEqual(told.at(-1), { type: 'broken', reason: 'RuntimeError: unreachable' });
});

test('a call that used up the memory is known for it until the next one', () => {
  const { backend, python, memory } = backendOf();
  backend.load('', {});
  python.handle = () => {
    memory.reached = true;
    throw new BackendError({ ...FINDING, place: null }, '');
  };
  backend.answer(REQUEST);
  assert.equal(backend.exhausted, true);
  python.handle = () => answer();
  backend.answer(REQUEST);
  assert.equal(backend.exhausted, false);
});
