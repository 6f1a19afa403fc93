import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logEntry } from '../../session/console/log-entry.ts';
import { shimConsole } from './console.ts';
import type { ConsoleCall } from './reporter.ts';

const NAMES = [
  'debug',
  'log',
  'info',
  'warn',
  'error',
  'assert',
  'count',
  'countReset',
  'time',
  'timeLog',
  'timeEnd',
  'group',
  'groupCollapsed',
  'groupEnd',
  'clear',
  'trace',
  'table',
  'dir',
  'dirxml',
];

function shimmed() {
  const calls: ConsoleCall[] = [];
  const lines: string[] = [];
  const before: string[] = [];
  const target = Object.fromEntries(
    NAMES.map((name) => [name, () => before.push(name)]),
  ) as unknown as Console;
  shimConsole(target, {
    console(make) {
      const call = make();
      calls.push(call);
      const { level, text } = logEntry({ ...call, at: 0, widget: '' }, (stack) => stack);
      lines.push(`${level}: ${text}`);
    },
    cleared: () => lines.push('cleared'),
  });
  return { target, calls, lines, before };
}

test('every level is told and then done as before', () => {
  const { target, lines, before } = shimmed();
  target.debug('a');
  target.log('b');
  target.info('c');
  target.warn('d');
  target.error('e');
  assert.deepEqual(lines, ['debug: a', 'log: b', 'info: c', 'warn: d', 'error: e']);
  assert.deepEqual(before, ['debug', 'log', 'info', 'warn', 'error']);
});

test('a method keeps its name, and works on its own', () => {
  const { target, lines } = shimmed();
  const { log } = target;
  assert.equal(log.name, 'log');
  log('alone');
  assert.deepEqual(lines, ['log: alone']);
});

test('a call without anything to say says nothing', () => {
  const { target, lines } = shimmed();
  target.log();
  target.table();
  target.dir();
  target.dirxml();
  assert.deepEqual(lines, []);
});

test('assert speaks only when the condition is false', () => {
  const { target, lines } = shimmed();
  target.assert(true, 'fine');
  target.assert(false, 'id %d', 7);
  target.assert(false);
  assert.deepEqual(lines, [
    'error: Assertion failed: id 7',
    'error: Assertion failed: console.assert',
  ]);
});

test('lines know how many groups are around them; clear ends these', () => {
  const { target, calls } = shimmed();
  target.group('outer');
  target.groupCollapsed();
  target.log('inner');
  target.groupEnd();
  target.log('between');
  target.clear();
  target.groupEnd();
  target.log('after');
  assert.deepEqual(
    calls.map(({ method, depth, parameters }) => [method, depth, parameters[0]?.text]),
    [
      ['group', 0, 'outer'],
      ['groupCollapsed', 1, 'console.groupCollapsed'],
      ['log', 2, 'inner'],
      ['log', 1, 'between'],
      ['log', 0, 'after'],
    ],
  );
});

test('counts count, and say so where there is none to reset', () => {
  const { target, lines } = shimmed();
  target.count('x');
  target.count('x');
  target.countReset('x');
  target.count('x');
  target.count();
  target.countReset('y');
  assert.deepEqual(lines, [
    'log: x: 1',
    'log: x: 2',
    'log: x: 1',
    'log: default: 1',
    "warn: Count for 'y' does not exist",
  ]);
});

test('timers tell the time until they are ended, and say so where there is none', () => {
  const { target, lines } = shimmed();
  target.time('x');
  target.time('x');
  target.timeLog('x', 'so far', 1);
  target.timeEnd('x');
  target.timeEnd('x');
  target.timeLog();
  assert.deepEqual(
    lines.map((line) => line.replace(/[\d.]+ ms/, '# ms')),
    [
      "warn: Timer 'x' already exists",
      'log: x: # ms so far 1',
      'log: x: # ms',
      "warn: Timer 'x' does not exist",
      "warn: Timer 'default' does not exist",
    ],
  );
});

test('a trace has the calls that led to it', () => {
  const { target, calls, lines } = shimmed();
  (function caller() {
    target.trace('at %d', 5);
  })();
  assert.deepEqual(lines, ['log: trace at 5']);
  assert.match(calls[0]?.stack ?? '', /caller/);
});

test('a node is an object for dir, and a table is described to its cells', () => {
  const { target, calls } = shimmed();
  target.dir({ a: 1 }, 'left out');
  target.table([{ id: 1, deep: { inside: 1 } }], ['id']);
  assert.equal(calls[0]?.parameters.length, 1);
  const { method, parameters } = calls[1] ?? assert.fail();
  assert.equal(method, 'table');
  assert.equal(JSON.stringify(parameters).includes('inside'), false);
});
