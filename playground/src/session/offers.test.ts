import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome } from '../protocol/messages.ts';
import { type Offer, OFFER_PIECE } from '../protocol/offer.ts';
import { Offers } from './offers.ts';

const file = (id: number, name: string, size = 3): Offer => ({
  id,
  kind: 'file',
  name,
  type: 'text/csv',
  size,
  beginning: '',
  widget: 'mine',
});

function offers(answer: (from: number) => Outcome) {
  const asked: number[] = [];
  let changes = 0;
  const list = new Offers({
    ask(ask) {
      assert.equal(ask.kind, 'offered');
      asked.push((ask as { from: number }).from);
      return Promise.resolve(answer((ask as { from: number }).from));
    },
    changed: () => (changes += 1),
  });
  return { list, asked, changes: () => changes };
}

const none = (): Outcome => ({ ok: true, value: null });

test('a file takes the place of the one of its name, and of many the oldest go', () => {
  const { list, changes } = offers(none);
  for (const [index, name] of ['a', 'b', 'c', 'a', 'd', 'e', 'f'].entries()) {
    list.add(file(index, name));
  }
  assert.deepEqual(
    list.current.map(({ id, name }) => [id, name]),
    [
      [2, 'c'],
      [3, 'a'],
      [4, 'd'],
      [5, 'e'],
      [6, 'f'],
    ],
  );
  list.dismiss(3);
  assert.deepEqual(list.current.length, 4);
  list.clear();
  list.clear();
  assert.deepEqual([list.current, changes()], [[], 9]);
});

test('the bytes are fetched piece by piece, until all have come', async () => {
  const bytes = Buffer.from(Array.from({ length: 2 * OFFER_PIECE + 5 }, (_, index) => index % 251));
  const { list, asked } = offers((from) => ({
    ok: true,
    value: bytes.subarray(from, from + OFFER_PIECE).toString('base64'),
  }));
  const taken = await list.take(file(1, 'a', bytes.length));
  assert.deepEqual(asked, [0, OFFER_PIECE, 2 * OFFER_PIECE]);
  assert.deepEqual(Buffer.from(await taken.arrayBuffer()), bytes);
  assert.equal(taken.type, 'text/csv');
});

test('a frame that gives nothing, or gives what is no base64, ends it', async () => {
  await assert.rejects(offers(none).list.take(file(1, 'a')), /no longer offers/);
  const wrong = offers(() => ({ ok: true, value: '§§' }));
  await assert.rejects(wrong.list.take(file(1, 'a')));
});

test('a frame cannot hand over more than it said', async () => {
  const { list } = offers(() => ({ ok: true, value: Buffer.alloc(40_000).toString('base64') }));
  assert.equal((await list.take(file(1, 'a', 10))).size, 10);
});
