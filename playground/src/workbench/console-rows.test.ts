import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LogEntry } from '../protocol/public.ts';
import { ConsoleRows, countLevels, rowsOf } from './console-rows.ts';

const entry = (text: string, level: LogEntry['level'] = 'log', line = 1): LogEntry => ({
  level,
  text,
  at: Math.random(),
  widget: 'personal_page.js',
  values: [],
  file: 'personal_page.js',
  line,
});

test('a line that repeats the one before is counted instead of shown again', () => {
  const console = new ConsoleRows();
  for (const item of [entry('a'), entry('a'), entry('a'), entry('b'), entry('a')]) {
    console.push({ kind: 'log', entry: item });
  }
  const shown = console.rows.map((row) =>
    row.kind === 'log' ? [row.entry.text, row.count] : null,
  );
  assert.deepEqual(shown, [
    ['a', 3],
    ['b', 1],
    ['a', 1],
  ]);
});

test('the same text of another level or place is a line of its own', () => {
  const console = new ConsoleRows();
  console.push({ kind: 'log', entry: entry('a', 'log') });
  console.push({ kind: 'log', entry: entry('a', 'warn') });
  console.push({ kind: 'log', entry: entry('a', 'warn', 2) });
  assert.equal(console.rows.length, 3);
});

test('a line of input parts repeated lines', () => {
  const console = new ConsoleRows();
  console.push({ kind: 'log', entry: entry('a') });
  console.push({ kind: 'input', source: 'x' });
  console.push({ kind: 'log', entry: entry('a') });
  assert.equal(console.rows.length, 3);
});

test('the oldest lines make room, and how many is told', () => {
  const console = new ConsoleRows();
  for (let index = 0; index < ConsoleRows.LIMIT + 5; index += 1) {
    console.push({ kind: 'log', entry: entry(String(index)) });
  }
  assert.equal(console.rows.length, ConsoleRows.LIMIT);
  assert.equal(console.dropped, 5);
  console.clear();
  assert.deepEqual([console.rows.length, console.dropped], [0, 0]);
});

test('levels are counted with repetitions, log as info', () => {
  const console = new ConsoleRows();
  for (const level of ['error', 'error', 'log', 'info', 'debug'] as const) {
    console.push({ kind: 'log', entry: entry('a', level) });
  }
  assert.deepEqual(countLevels(console.rows), { error: 2, warn: 0, info: 2, debug: 1 });
});

test('a hidden level hides its lines and leaves lines of input with their answers', () => {
  const console = new ConsoleRows();
  console.push({ kind: 'log', entry: entry('a', 'debug') });
  console.push({ kind: 'input', source: 'x' });
  console.push({ kind: 'failure', text: 'no' });
  const kinds = rowsOf(console.rows, new Set(['debug'] as const)).map(({ kind }) => kind);
  assert.deepEqual(kinds, ['input', 'failure']);
});
