import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from '../../frame/telling/describe.ts';
import { tableOf } from './table.ts';

function table(value: unknown, columns?: readonly string[]) {
  const [given, only] = describe(columns ? [value, columns] : [value], 'table');
  return tableOf(given ?? assert.fail(), only);
}

test('rows are the items, columns their keys', () => {
  assert.deepEqual(table([{ id: 1, name: 'a' }, { id: 2 }]), {
    columns: ['(index)', 'id', 'name'],
    rows: [
      ['0', '1', "'a'"],
      ['1', '2', ''],
    ],
  });
  assert.deepEqual(table({ x: { n: 1 }, y: [2] }), {
    columns: ['(index)', 'n', '0'],
    rows: [
      ['x', '1', ''],
      ['y', '', '2'],
    ],
  });
});

test('what has no keys is in a column of values', () => {
  assert.deepEqual(table(['a', { n: 1 }, null]), {
    columns: ['(index)', 'n', 'Value'],
    rows: [
      ['0', '', "'a'"],
      ['1', '1', ''],
      ['2', '', 'null'],
    ],
  });
});

test('a map and a set have a row for each member', () => {
  assert.deepEqual(table(new Map([['k', 1]])), {
    columns: ['(iteration index)', 'Key', 'Values'],
    rows: [['0', "'k'", '1']],
  });
  assert.deepEqual(table(new Set([{ a: 1 }])), {
    columns: ['(iteration index)', 'a'],
    rows: [['0', '1']],
  });
});

test('only the columns that are asked for are shown', () => {
  assert.deepEqual(table([{ id: 1, name: 'a' }], ['name', 'none']), {
    columns: ['(index)', 'name', 'none'],
    rows: [['0', "'a'", '']],
  });
});

test('what has no rows is no table', () => {
  for (const value of ['text', 1, null, [], {}]) {
    assert.equal(table(value), null);
  }
});

test('a table is no larger than it can be read', () => {
  const wide = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`c${index}`, index]));
  const shown = table(Array.from({ length: 5000 }, () => wide)) ?? assert.fail();
  assert.equal(shown.columns.length, 21);
  assert.ok(shown.rows.length <= 100);
});
