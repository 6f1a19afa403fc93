import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { texts } from '../content.ts';
import { draftName } from '../files.ts';
import { Draft } from './page-draft.ts';

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

const FILES = { 'personal_page.js': 'define([], () => ({}));' };
const CONTENT = texts(FILES);

test('a saved draft is loaded as it was', () => {
  const storage = memory();
  new Draft(storage, 'key').save(CONTENT);
  assert.deepEqual(new Draft(storage, 'key').load(), CONTENT);
});

test('both languages of a page share a draft, other pages and elements do not', () => {
  const key = (page: string, docs: string, id = '') =>
    draftName(new URL(page, 'https://site.example'), new URL(docs, 'https://site.example'), id);
  const russian = key('/sdk/ru/playground/', '/sdk/ru/');
  assert.equal(key('/sdk/en/playground/', '/sdk/en/'), russian);
  assert.equal(key('/sdk/en/playground/index.html', '/sdk/en/'), russian);
  assert.notEqual(key('/sdk/en/other/', '/sdk/en/'), russian);
  assert.notEqual(key('/sdk/en/playground/', '/sdk/en/', 'second'), russian);
});

test('a draft says what it began as where it is to be gone on with', () => {
  const storage = memory();
  const origin = { initial: { 'personal_page.js': 'given' }, lead: '1002' };
  new Draft(storage, 'key', () => origin).save(CONTENT);
  assert.deepEqual(new Draft(storage, 'key').loadOrigin(), origin);
  assert.deepEqual(new Draft(storage, 'key').load(), CONTENT);
  new Draft(storage, 'key').save(CONTENT);
  assert.equal(new Draft(storage, 'key').loadOrigin(), null);
  for (const wrong of ['{"initial":{"a":1}}', '{"initial":null}', '{"initial":"x","lead":7}']) {
    const saved = { version: 1, files: FILES, ...(JSON.parse(wrong) as object) };
    storage.setItem('personal-page-draft:key', JSON.stringify(saved));
    assert.equal(new Draft(storage, 'key').loadOrigin(), null, wrong);
  }
});

test('what is in the storage but no draft counts as none', () => {
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{"version":2,"files":{}}',
    '{"version":1,"files":{"a":1}}',
  ]) {
    const storage = memory();
    storage.setItem('personal-page-draft:key', text);
    assert.equal(new Draft(storage, 'key').load(), null, text);
  }
});

test('a storage that refuses costs the draft and nothing else', () => {
  const refusing = {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('full');
    },
    removeItem: () => {
      throw new Error('denied');
    },
  };
  const draft = new Draft(refusing, 'key');
  draft.save(CONTENT);
  assert.equal(draft.load(), null);
});

test('typing is saved once, after it stops', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const storage = memory();
  const write = mock.method(storage, 'setItem');
  const draft = new Draft(storage, 'key');
  draft.saveSoon(texts({ 'a.js': '1' }));
  mock.timers.tick(200);
  draft.saveSoon(texts({ 'a.js': '12' }));
  mock.timers.tick(200);
  assert.equal(write.mock.callCount(), 0);
  mock.timers.tick(100);
  assert.equal(write.mock.callCount(), 1);
  assert.deepEqual(draft.load(), texts({ 'a.js': '12' }));
  mock.timers.reset();
});

test('what waits to be saved is saved when the page goes', () => {
  const draft = new Draft(memory(), 'key');
  draft.saveSoon(CONTENT);
  draft.flush();
  assert.deepEqual(draft.load(), CONTENT);
});
