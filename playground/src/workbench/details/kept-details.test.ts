import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memory } from '../controller.test-support.ts';
import { KeptDetails } from './kept-details.ts';

const DETAILS = { 'name.en': 'Delivery', support: 'help@pine.example' };

test('what the reader said is there on the next visit, and with its own widget only', () => {
  const storage = memory();
  assert.deepEqual(new KeptDetails(storage, () => 'one').load(), {});
  new KeptDetails(storage, () => 'one').save(DETAILS);
  assert.deepEqual(new KeptDetails(storage, () => 'one').load(), DETAILS);
  assert.deepEqual(new KeptDetails(storage, () => 'other').load(), {});
  assert.deepEqual(new KeptDetails(storage, () => 'other').suggest(), {
    support: 'help@pine.example',
  });
});

test('what is in the storage but no details counts as none', () => {
  for (const text of ['', '{', 'null', '[]', '{"version":2,"details":{"support":"a"}}']) {
    const storage = memory();
    storage.setItem('personal-page-details:one', text);
    assert.deepEqual(new KeptDetails(storage, () => 'one').load(), {}, text);
  }
  const storage = memory();
  const details = { 'name.ru': 7, 'name.en': 'Delivery', other: 'x' };
  storage.setItem('personal-page-details:one', JSON.stringify({ version: 1, details }));
  assert.deepEqual(new KeptDetails(storage, () => 'one').load(), { 'name.en': 'Delivery' });
});

test('with a storage that is full the page still has them', () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  const kept = new KeptDetails(full, () => 'one');
  kept.save(DETAILS);
  assert.deepEqual(kept.load(), DETAILS);
});
