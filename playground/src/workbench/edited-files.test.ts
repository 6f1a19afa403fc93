import assert from 'node:assert/strict';
import { test } from 'node:test';
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
    draft.save({ 'personal_page.js': kept });
  }
  const files = new EditedFiles({ initial: INITIAL, files: INITIAL, draft, useDraft });
  return { files, saved: () => draft.load()?.['personal_page.js'] };
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
  files.set(INITIAL);
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
