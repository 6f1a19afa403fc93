import assert from 'node:assert/strict';
import { test } from 'node:test';
import { texts } from './content.ts';
import { Draft } from './drafts/page-draft.ts';
import { EditedFiles } from './edited-files.ts';

const INITIAL = Object.freeze({ 'personal_page.js': 'given' });

function filesOf({ kept, useDraft = true }: { kept?: string; useDraft?: boolean } = {}) {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  const draft = new Draft(storage, 'key');
  if (kept !== undefined) {
    draft.save(texts({ 'personal_page.js': kept }));
  }
  const files = new EditedFiles({ initial: INITIAL, files: INITIAL, draft, useDraft });
  return { storage, files, saved: () => draft.load()?.files['personal_page.js'] };
}

test('a draft that differs from what the page gave is gone on with', () => {
  const { files } = filesOf({ kept: 'mine' });
  assert.equal(files.current['personal_page.js'], 'mine');
  assert.ok(files.fromDraft);
  assert.ok(!filesOf({ kept: 'given' }).files.fromDraft);
});

test('a draft does not take the place of what the page has assigned', () => {
  const { files } = filesOf({ kept: 'mine', useDraft: false });
  assert.equal(files.current['personal_page.js'], 'given');
});

test('a run saves what the reader changed, and nothing where nothing was changed', () => {
  const untouched = filesOf();
  untouched.files.beginRun();
  assert.equal(untouched.saved(), undefined);
  const { files, saved } = filesOf();
  files.set({ 'personal_page.js': 'changed' });
  files.beginRun();
  assert.equal(saved(), 'changed');
});

test('the files differ from those of the last run only while they do', () => {
  const { files } = filesOf();
  assert.ok(!files.changedSinceRun);
  files.beginRun();
  files.set({ 'personal_page.js': 'changed' });
  assert.ok(files.changedSinceRun);
  files.set({ ...INITIAL, 'scenarios/one.yaml': 'scenario: 1' });
  assert.ok(!files.changedSinceRun);
});

test('a reset can be undone, and keeps the draft', () => {
  const { files, saved } = filesOf();
  files.edit('personal_page.js', 'typed');
  assert.ok(files.reset());
  assert.equal(files.current, INITIAL);
  assert.equal(saved(), 'typed');
  files.undo();
  assert.equal(files.current['personal_page.js'], 'typed');
  assert.ok(!filesOf().files.reset());
});

test('a file that was removed is gone from the draft, too, and an undo brings it back', () => {
  const { files, saved } = filesOf();
  files.edit('backend.py', 'print()');
  files.remove('backend.py');
  assert.deepEqual(Object.keys(files.current), ['personal_page.js']);
  files.saveDraft();
  assert.equal(saved(), 'given');
  files.undo();
  assert.equal(files.current['backend.py'], 'print()');
});

test('a reset of what had a backend brings back the files of the page and no other', () => {
  const { files } = filesOf();
  files.edit('backend.py', 'print()');
  assert.ok(files.reset());
  assert.equal(files.current, INITIAL);
});

test('what the draft carries comes with its files, also to an element that was moved, and with no others', async () => {
  const { storage, files } = filesOf();
  const carried = { binaries: { 'images/logo.png': 'iVBO' }, whole: true };
  assert.equal(await files.take({ files: { 'personal_page.js': 'mine' }, carried }), 'all');
  const opened = (given: string, useDraft: boolean) =>
    new EditedFiles({
      initial: INITIAL,
      files: { 'personal_page.js': given },
      draft: new Draft(storage, 'key'),
      useDraft,
    }).content;
  assert.deepEqual(opened('given', true), { files: { 'personal_page.js': 'mine' }, carried });
  assert.deepEqual(opened('mine', false).carried, carried);
  assert.deepEqual(opened('other', false).carried.binaries, {});
});

test('of a widget that the browser has no room for nothing is kept, and what was kept stays whole', async () => {
  const { storage } = filesOf();
  const full = {
    ...storage,
    setItem: (key: string, text: string) => {
      if (text.length > 1000) {
        throw new DOMException('full', 'QuotaExceededError');
      }
      storage.setItem(key, text);
    },
  };
  const open = () =>
    new EditedFiles({
      initial: INITIAL,
      files: INITIAL,
      draft: new Draft(full, 'key'),
      useDraft: true,
    });
  const before = {
    files: { 'personal_page.js': 'mine' },
    carried: { binaries: { 'images/logo.png': 'iVBO' }, whole: true },
  };
  const files = open();
  assert.equal(await files.take(before), 'all');
  const carried = { binaries: { 'images/other.png': 'iVBO' }, whole: true };
  const large = { files: { 'personal_page.js': 'x'.repeat(2000) }, carried };
  assert.equal(await files.take(large), 'nothing');
  assert.equal(await files.saveChanges(), 'nothing');
  assert.deepEqual(open().content, before);
  files.edit('personal_page.js', 'y'.repeat(2000));
  files.saveDraft();
  assert.deepEqual(open().content, before);
});
