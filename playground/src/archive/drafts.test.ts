import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { draftsZip } from './drafts.ts';

const at = Date.UTC(2026, 10, 26);
const draft = (name: string, files: Record<string, string | Uint8Array> = { a: name }) => ({
  name,
  files,
  at,
});

test('each draft is a folder with its files as they are', () => {
  const logo = new Uint8Array([1, 2]);
  const files = { 'personal_page.js': '\uFEFFпривет\r\n', 'images/logo.png': logo };
  const zip = unzipSync(draftsZip([draft('Доставка', files), draft('Other')]));
  assert.deepEqual(Object.keys(zip), [
    'Доставка/personal_page.js',
    'Доставка/images/logo.png',
    'Other/a',
  ]);
  assert.deepEqual(zip['Доставка/images/logo.png'], logo);
  assert.equal(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(zip['Доставка/personal_page.js']),
    '\uFEFFпривет\r\n',
  );
});

test('drafts of one name, whatever its letters, get folders of their own', () => {
  const zip = unzipSync(draftsZip(['Delivery', 'delivery', 'Delivery'].map((name) => draft(name))));
  assert.deepEqual(Object.keys(zip), ['Delivery/a', 'delivery 2/a', 'Delivery 3/a']);
  assert.equal(strFromU8(zip['Delivery/a']!), 'Delivery');
});

test('no name leads out of the folder or is refused by a system', () => {
  const names = ['../up', 'a/b\\c', 'con?"<>|', '...', ' ', '', '__proto__', 'tab\u0009'];
  const hostile = draft('files', { '../../up': 'x', '/root': 'y' });
  const zip = unzipSync(draftsZip([...names.map((name) => draft(name)), hostile]));
  for (const path of Object.keys(zip)) {
    assert.match(path, /^[^/\\:*?"<>|]+(\/[^/\\:*?"<>|]+)+$/);
    assert.ok(
      path.split('/').every((part) => !/^\.*$/.test(part)),
      path,
    );
  }
  assert.equal(Object.keys(zip).length, names.length + 2);
});

test('a draft of an impossible day is exported like any other', () => {
  for (const day of [0, Number.MAX_SAFE_INTEGER, -1]) {
    assert.equal(Object.keys(unzipSync(draftsZip([{ ...draft('a'), at: day }]))).length, 1);
  }
});
