import { listOf, type Value, valueOf } from '../value.ts';

/** Methods of lists that return a list of the same items. */
const SAME = new Set(['filter', 'slice', 'concat', 'reverse', 'sort', 'toReversed', 'toSorted']);
/** Those that return an item, or nothing. */
const ITEM = new Set(['find', 'findLast', 'at', 'pop', 'shift']);
/** Those that call a function with each item. */
const EACH = new Set([
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'flatMap',
  'forEach',
  'map',
  'some',
]);
/** Those that call it with what it returned before, and then with an item. */
const REDUCE = new Set(['reduce', 'reduceRight']);

/** What a method of a list returns. */
export function listCall(name: string, list: Value | null): Value | null {
  if (!list?.isList) {
    return null;
  }
  if (SAME.has(name)) {
    return list;
  }
  const item = ITEM.has(name) ? list.entry() : null;
  return item && { ...item, isNullable: true };
}

/** Whether a method of a list calls the function that it is given with an item at a place. */
export const givenItem = (name: string, index: number): boolean =>
  (EACH.has(name) && index === 0) || (REDUCE.has(name) && index === 1);

/** What `Object.values` and `Object.entries` return of a record. */
export function entriesOf(name: string, record: Value | null): Value | null {
  const entry = record?.isList ? null : (record?.entry() ?? null);
  if (!entry || (name !== 'values' && name !== 'entries')) {
    return null;
  }
  if (name === 'values') {
    return listOf(entry);
  }
  const symbol = { name: '1', kind: 'property', type: '', page: '' } as const;
  return listOf(valueOf({ id: `entry of ${entry.id}`, members: () => [{ symbol, value: entry }] }));
}
