import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { texts } from '../content.ts';
import { memory } from '../controller.test-support.ts';
import { MemoryDrafts } from './memory-drafts.test-support.ts';
import { Draft } from './page-draft.ts';
import type { DraftRecord } from './record.ts';
import { SAMPLES } from './samples.test-support.ts';
import { blank, DraftWriter } from './writer.ts';

const text = (value: string) => texts({ 'personal_page.js': value });

function writing(record: DraftRecord = blank('a', 'Delivery', text('first'))) {
  const store = new MemoryDrafts();
  const storage = memory();
  if (record.rev > 0) {
    store.values.set(record.id, record);
  }
  const ended: unknown[] = [];
  const writer = new DraftWriter(record, { store, storage, ended: (error) => ended.push(error) });
  const kept = () => store.values.get(record.id) as DraftRecord | undefined;
  return { store, storage, writer, kept, ended, left: () => new Draft(storage, record.id) };
}

test('what is typed is not saved until it is kept', async () => {
  const { writer, kept, ended } = writing();
  writer.soon(text('typed'));
  assert.ok(!writer.saved);
  assert.deepEqual(writer.content, text('typed'));
  await writer.write();
  assert.ok(writer.saved);
  assert.deepEqual(kept()?.files, text('typed').files);
  assert.equal(kept()?.rev, 1);
  assert.deepEqual(ended, [null]);
});

test('typing is written once, 300 ms after it stops', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { writer, store } = writing();
  const put = mock.method(store, 'put');
  writer.soon(text('t'));
  mock.timers.tick(200);
  writer.soon(text('ty'));
  mock.timers.tick(200);
  assert.equal(put.mock.callCount(), 0);
  mock.timers.tick(100);
  mock.timers.reset();
  return new Promise<void>((resolve) => setTimeout(resolve)).then(() =>
    assert.equal(put.mock.callCount(), 1),
  );
});

test('what a draft carries survives a write of its texts, and is not left again beside them', async () => {
  const { writer, kept, storage } = writing(SAMPLES[1]);
  const { carried } = SAMPLES[1];
  writer.now({ ...text('typed'), carried });
  assert.equal(storage.getItem(`personal-page-carried:${SAMPLES[1].id}`), null);
  await writer.write();
  assert.deepEqual(kept()?.carried, SAMPLES[1].carried);
  assert.equal(kept()?.name, 'Доставка');
  assert.equal(kept()?.rev, 8);
});

test('what another tab has written is not overwritten', async () => {
  const { writer, store, kept, ended } = writing(SAMPLES[1]);
  const theirs = { ...SAMPLES[1], rev: 8, ...text('theirs') };
  store.values.set(theirs.id, theirs);
  writer.now(text('mine'));
  await writer.write();
  assert.deepEqual(kept(), theirs);
  assert.ok(!writer.saved);
  assert.equal((ended[0] as Error).name, 'StaleDraft');
});

test('a full storage is told, nothing is lost, and the next write has all', async () => {
  const { writer, store, kept, ended } = writing();
  store.failure = new DOMException('full', 'QuotaExceededError');
  writer.now(text('typed'));
  await writer.write();
  assert.equal((ended[0] as Error).name, 'QuotaExceededError');
  assert.ok(!writer.saved);
  assert.deepEqual(writer.content, text('typed'));
  store.failure = null;
  await writer.write();
  assert.ok(writer.saved);
  assert.deepEqual(kept()?.files, text('typed').files);
});

test('what must not wait is in the page’s storage at once, until it is kept', async () => {
  const { writer, left } = writing(SAMPLES[1]);
  writer.now(text('typed'));
  assert.deepEqual(left().load(), text('typed'));
  assert.deepEqual(left().loadBase(), { rev: 7, carriesSame: false });
  await writer.write();
  assert.equal(left().load(), null);
});

test('changes come one after another', async () => {
  const { writer, kept } = writing(SAMPLES[1]);
  writer.soon(text('typed'));
  await Promise.all([writer.change({ name: 'New' }), writer.write()]);
  assert.deepEqual([kept()?.name, kept()?.files, kept()?.rev], ['New', text('typed').files, 9]);
});
