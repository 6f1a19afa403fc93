import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shimConsole } from './console.ts';

function shimmed() {
  const lines: string[] = [];
  const before: string[] = [];
  const names = [
    'debug',
    'log',
    'info',
    'warn',
    'error',
    'assert',
    'count',
    'group',
    'groupEnd',
    'clear',
    'trace',
  ];
  const target = Object.fromEntries(
    names.map((name) => [name, () => before.push(name)]),
  ) as unknown as Console;
  shimConsole(target, {
    console(make) {
      const { level, text } = make();
      lines.push(`${level}: ${text}`);
    },
    cleared: () => lines.push('cleared'),
  });
  return { target, lines, before };
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

test('assert speaks only when the condition is false', () => {
  const { target, lines } = shimmed();
  target.assert(true, 'fine');
  target.assert(false, 'not fine');
  assert.deepEqual(lines, ['error: Assertion failed not fine']);
});

test('groups indent, counts count, clear clears', () => {
  const { target, lines } = shimmed();
  target.group('outer');
  target.log('inner');
  target.groupEnd();
  target.count('x');
  target.count('x');
  target.clear();
  assert.deepEqual(lines, ['log: outer', 'log:   inner', 'log: x: 1', 'log: x: 2', 'cleared']);
});
