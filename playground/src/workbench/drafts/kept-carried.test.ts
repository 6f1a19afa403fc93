import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING } from '../content.ts';
import { memory } from '../controller.test-support.ts';
import { KeptCarried } from './kept-carried.ts';

const CARRIED = { binaries: { 'images/logo.png': 'iVBO' }, whole: true };

test('what a draft carries is there on the next visit, and with its own draft only', () => {
  const storage = memory();
  assert.equal(new KeptCarried(storage, 'one').load(), null);
  assert.ok(new KeptCarried(storage, 'one').save(CARRIED));
  assert.deepEqual(new KeptCarried(storage, 'one').load(), CARRIED);
  assert.equal(new KeptCarried(storage, 'other').load(), null);
});

test('it is written once, not with each change of a text', () => {
  let writes = 0;
  const storage = { ...memory(), setItem: () => void (writes += 1) };
  const kept = new KeptCarried(storage, 'one');
  kept.save(CARRIED);
  kept.save(CARRIED);
  assert.equal(writes, 1);
});

test('where nothing is carried nothing is left in the storage', () => {
  const storage = memory();
  const kept = new KeptCarried(storage, 'one');
  kept.save(CARRIED);
  kept.save(NOTHING);
  assert.equal(new KeptCarried(storage, 'one').load(), null);
});

test('what does not fit is not kept, and that is said each time', () => {
  const storage = memory();
  const kept = new KeptCarried(storage, 'one');
  const large = { binaries: { 'a.png': 'A'.repeat(3_000_000) }, whole: false };
  assert.ok(!kept.save(large));
  assert.ok(!kept.save(large));
  assert.equal(new KeptCarried(storage, 'one').load(), null);
  const full = {
    ...memory(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  assert.ok(!new KeptCarried(full, 'one').save(CARRIED));
  assert.ok(!kept.save({ ...large, whole: true }));
  const rest = { binaries: {}, whole: true };
  assert.deepEqual(new KeptCarried(storage, 'one').load(), rest);
});

test('what is in the storage but nothing of ours counts as nothing', () => {
  const wrong = ['', '{', 'null', '[]', '7', '{"version":2,"binaries":{},"whole":true}'];
  wrong.push('{"version":1,"binaries":{"a":1},"whole":true}', '{"version":1,"binaries":{}}');
  for (const text of wrong) {
    const storage = memory();
    storage.setItem('personal-page-carried:one', text);
    assert.equal(new KeptCarried(storage, 'one').load(), null, text);
  }
});
