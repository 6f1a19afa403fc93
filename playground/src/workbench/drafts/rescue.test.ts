import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING } from '../content.ts';
import { memory } from '../controller.test-support.ts';
import { MemoryDrafts } from './memory-drafts.test-support.ts';
import { Draft } from './page-draft.ts';
import { type DraftRecord, VERSION } from './record.ts';
import { leftFor, rescue } from './rescue.ts';
import { SAMPLES } from './samples.test-support.ts';
import { DRAFT_WORDS } from './words.ts';

const NAME = 'playground/#';
const KEY = `personal-page-draft:${NAME}`;
const KEPT: DraftRecord = { ...SAMPLES[1], id: NAME };
const text = (value: string) => ({ 'personal_page.js': value });

/** What is kept after a page with this in its storage, and these drafts, was opened. */
async function rescued(left: string | null, ...records: { id: string }[]) {
  const store = new MemoryDrafts();
  const storage = memory();
  records.forEach((record) => store.values.set(record.id, record));
  if (left !== null) {
    storage.setItem(KEY, left);
  }
  await rescue(NAME, { store, storage, names: DRAFT_WORDS.en });
  const drafts = [...store.values.values()] as DraftRecord[];
  return { drafts, storage, waits: storage.getItem(KEY) };
}

const leftAt = (rev: number, value: string) =>
  JSON.stringify({ version: 1, files: text(value), rev, carriesSame: true });

test('the one draft of a page before there were names becomes a named draft, to the letter', async () => {
  const { drafts, waits } = await rescued(SAMPLES.unnamed);
  const { files } = JSON.parse(SAMPLES.unnamed) as { files: Record<string, string> };
  assert.equal(drafts.length, 1);
  assert.deepEqual(drafts[0]!.files, files);
  assert.deepEqual(drafts[0]!.carried, NOTHING);
  assert.deepEqual([drafts[0]!.id, drafts[0]!.name, drafts[0]!.rev], [NAME, 'Untitled', 1]);
  assert.equal(waits, null);
});

test('what a page left when it went is in its draft', async () => {
  const { drafts, waits } = await rescued(leftAt(7, 'typed last'), KEPT);
  assert.deepEqual(drafts, [{ ...KEPT, files: text('typed last'), rev: 8, at: drafts[0]!.at }]);
  assert.equal(waits, null);
});

test('what it carried is there, too, where that was other than the draft', async () => {
  const carried = { binaries: { 'images/new.png': 'iVBO' }, whole: false };
  const storage = memory();
  const store = new MemoryDrafts();
  store.values.set(NAME, KEPT);
  new Draft(storage, NAME, () => ({ rev: 7, carriesSame: false })).save({
    files: text('other'),
    carried,
  });
  await rescue(NAME, { store, storage, names: DRAFT_WORDS.en });
  assert.deepEqual((store.values.get(NAME) as DraftRecord).carried, carried);
  assert.equal(storage.getItem(`personal-page-carried:${NAME}`), null);
});

test('where the draft has gone on without it, it becomes a draft of its own', async () => {
  const { drafts, waits } = await rescued(leftAt(6, 'typed there'), KEPT);
  assert.equal(drafts.length, 2);
  assert.deepEqual(drafts[0], KEPT);
  assert.equal(drafts[1]?.name, 'Доставка (recovered)');
  assert.deepEqual(drafts[1].files, text('typed there'));
  assert.equal(waits, null);
});

test('a draft that was deleted, or is of a newer version, is left alone', async () => {
  for (const other of [
    { ...KEPT, deleted: 1 },
    { ...KEPT, v: VERSION + 1 },
  ]) {
    const { drafts } = await rescued(leftAt(7, 'typed'), other);
    assert.deepEqual(drafts[0], other);
    assert.deepEqual(drafts[1]?.files, text('typed'));
  }
});

test('what is in the draft already makes no copy', async () => {
  const same = JSON.stringify({ version: 1, files: KEPT.files, rev: 3, carriesSame: true });
  const { drafts, waits } = await rescued(same, KEPT);
  assert.deepEqual(drafts, [KEPT]);
  assert.equal(waits, null);
});

test('nothing that waits changes nothing', async () => {
  assert.deepEqual((await rescued(null, KEPT)).drafts, [KEPT]);
  assert.deepEqual((await rescued('{"version":2}', KEPT)).drafts, [KEPT]);
});

test('a tab that may only read sees what the other one left, and takes nothing away', () => {
  const storage = memory();
  storage.setItem(KEY, leftAt(7, 'typed'));
  assert.deepEqual(leftFor(KEPT, storage), { files: text('typed'), carried: KEPT.carried });
  assert.equal(leftFor({ ...KEPT, rev: 8 }, storage), null);
  assert.ok(new Draft(storage, NAME).load());
});
