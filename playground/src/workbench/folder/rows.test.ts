import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Content, texts } from '../content.ts';
import { rowsOf } from './rows.ts';

/** The head of a PNG of 130 × 100 pixels, in base64. */
const LOGO = btoa(
  String.fromCharCode(
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
    ...[0, 0, 0, 130, 0, 0, 0, 100],
  ),
);
const CONTENT: Content = {
  files: { 'i18n/ru.json': '{"ё":1}', 'personal_page.js': 'typed', 'a.css': '' },
  carried: { binaries: { 'images/logo.png': LOGO, 'images/broken.png': 'AAAA' }, whole: false },
};
const rows = (change: Partial<Parameters<typeof rowsOf>[0]> = {}) =>
  rowsOf({
    content: CONTENT,
    opened: CONTENT,
    given: texts({}),
    starter: {},
    mainFile: 'personal_page.js',
    ...change,
  });
const row = (path: string, change?: Parameters<typeof rows>[0]) =>
  rows(change).find((one) => one.path === path)!;

test('the code comes first, then what is in no folder, then folder by folder', () => {
  assert.deepEqual(
    rows({ starter: { 'manifest.json': '{}' } }).map(({ path }) => path),
    [
      'personal_page.js',
      'a.css',
      'manifest.json',
      'i18n/ru.json',
      'images/broken.png',
      'images/logo.png',
    ],
  );
});

test('an image has its pixels, and every file its weight in bytes', () => {
  assert.deepEqual(row('images/logo.png').pixels, { width: 130, height: 100 });
  assert.equal(row('images/logo.png').size, 24);
  assert.equal(row('images/logo.png').image, `data:image/png;base64,${LOGO}`);
  assert.equal(row('images/broken.png').pixels, null);
  assert.equal(row('i18n/ru.json').size, 8);
  assert.equal(row('i18n/ru.json').image, null);
});

test('what comes from the starter is told from what is the widget’s own', () => {
  const starter = { 'manifest.json': '{}', 'a.css': 'theirs' };
  assert.ok(!row('manifest.json', { starter }).isOwn);
  assert.ok(row('a.css', { starter }).isOwn);
  assert.equal(row('a.css', { starter }).size, 0);
});

test('a file goes back to what it was where that was something else', () => {
  const opened = texts({ 'personal_page.js': 'opened', 'a.css': '' });
  const given = texts({ 'personal_page.js': 'given' });
  assert.deepEqual(row('personal_page.js', { opened, given }).resets, ['opened', 'given']);
  assert.deepEqual(row('personal_page.js', { opened: given, given }).resets, ['given']);
  assert.deepEqual(row('a.css', { opened, given }).resets, []);
});
