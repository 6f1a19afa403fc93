import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notJson } from './not-json.ts';

const ring: { inner: { ring?: unknown }[] } = { inner: [{}] };
ring.inner[0]!.ring = ring;
const shared = { a: 1 };

const VALUES: [name: string, value: unknown, found: string | null][] = [
  ['plain data', { a: [1, 'b', true, null, { c: {} }] }, null],
  ['an object in two places', { one: shared, two: shared }, null],
  ['an object without a prototype', Object.create(null), null],
  [
    'an object inside itself',
    ring,
    'lead.inner[0].ring: expected JSON, not an object inside itself',
  ],
  ['a function', { a: () => 1 }, 'lead.a: expected JSON, not a function'],
  ['a BigInt', [1n], 'lead[0]: expected JSON, not a bigint'],
  ['a symbol', { a: Symbol('s') }, 'lead.a: expected JSON, not a symbol'],
  ['nothing', undefined, 'lead: expected JSON, not undefined'],
  ['no number', { a: Number.NaN }, 'lead.a: expected JSON, not NaN'],
  ['a date', { a: new Date(0) }, 'lead.a: expected JSON, not an object of a class'],
];
for (const [name, value, found] of VALUES) {
  test(`looks for what is not JSON in ${name}`, () => {
    assert.equal(notJson(value, 'lead'), found);
  });
}
