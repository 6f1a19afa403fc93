import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DRAFT_WORDS } from './words.ts';

test('numbers of files have their Russian and English forms', () => {
  const at = new Date(2026, 10, 26, 9, 5);
  const endings = (language: 'ru' | 'en', counts: number[]) =>
    counts.map((count) => DRAFT_WORDS[language].meta(at, count).split(' · ')[1]);
  assert.deepEqual(endings('ru', [1, 2, 5, 21]), ['1 файл', '2 файла', '5 файлов', '21 файл']);
  assert.deepEqual(endings('en', [1, 2]), ['1 file', '2 files']);
});

test('both languages have the same words', () => {
  assert.deepEqual(Object.keys(DRAFT_WORDS.ru), Object.keys(DRAFT_WORDS.en));
});
