import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { unzipSync } from 'fflate';
import type { Details } from '../../archive/details.ts';
import { PAGE_CONTRACT } from '../../contract/published.test-support.ts';
import type { ExportKind } from '../../protocol/public.ts';
import { NOTHING } from '../content.ts';
import { memory } from '../controller.test-support.ts';
import type { DetailsForm } from './form.ts';
import { Packing } from './packing.ts';
import { DETAILS_WORDS } from './words.ts';

const ASSETS = new URL('https://site.example/assets/');
const SUPPORT = { link: { pattern: '^https?://' }, email: { pattern: '@' } };
const SERVED: Record<string, unknown> = {
  'manifest.schema.json': {
    properties: { widget: { properties: { support: { properties: SUPPORT } } } },
  },
  'project.json': { 'README.en.md': '{{docs}} {{upload}}', 'README.ru.md': 'по-русски' },
  'amocrm-sdk.d.ts': {},
  'starter/index.json': ['manifest.json', 'i18n/ru.json', 'i18n/en.json'],
  'starter/manifest.json': {
    widget: { name: 'widget.name', support: { link: 'https://example.com' } },
  },
  'starter/i18n/ru.json': { widget: { name: 'Образец' } },
  'starter/i18n/en.json': { widget: { name: 'Sample' } },
};
const ANSWER: Details = {
  'name.ru': 'Доставка',
  'description.ru': 'Где заказ.',
  'name.en': 'Delivery',
  'description.en': 'Where the order is.',
  support: 'help@pine.example',
};
const FILES = { 'personal_page.js': 'define' };
const CONTENT = { files: FILES, carried: NOTHING };
const stage = {} as HTMLElement;

mock.method(globalThis, 'fetch', (address: URL) =>
  Promise.resolve(Response.json(SERVED[address.href.slice(ASSETS.href.length)])),
);

/** The packing of a page, whose reader answers so; `asked` are the forms that were shown. */
function packing(storage = memory(), answer: Details | null = ANSWER) {
  const asked: DetailsForm[] = [];
  const options = {
    assets: ASSETS,
    language: 'en',
    storage,
    name: () => 'widget',
    contract: PAGE_CONTRACT,
    docs: new URL('https://site.example/en/'),
    uploadGuide: 'https://site.example/en/upload/',
  } as const;
  const made = new Packing(options, (form) => {
    asked.push(form);
    return Promise.resolve(answer);
  });
  const text = async (kind: ExportKind = 'widget') =>
    new TextDecoder().decode((await made.export(kind, CONTENT)).bytes);
  return { made, asked, storage, text };
}

test('the reader is asked once, on later visits no more', async () => {
  const { made, asked, storage, text } = packing();
  assert.equal(await made.describe({ kind: 'widget', files: FILES, again: false, stage }), true);
  assert.match(await text(), /"name": "Delivery"/);
  assert.match(await text(), /"email": "help@pine\.example"/);
  assert.doesNotMatch(await text(), /Sample|example\.com/);
  const later = packing(storage);
  assert.equal(
    await later.made.describe({ kind: 'widget', files: FILES, again: false, stage }),
    true,
  );
  assert.deepEqual([asked.length, later.asked.length], [1, 0]);
  assert.match(await later.text(), /"name": "Доставка"/);
});

test('asked again, the form holds what is kept', async () => {
  const { made, asked } = packing();
  await made.describe({ kind: 'widget', files: FILES, again: true, stage });
  await made.describe({ kind: 'widget', files: FILES, again: true, stage });
  assert.deepEqual(
    asked.map(({ details }) => details),
    [{}, ANSWER],
  );
});

test('a reader who changes their mind leaves everything as it was', async () => {
  const { made, storage, text } = packing(memory(), null);
  assert.equal(await made.describe({ kind: 'widget', files: FILES, again: false, stage }), false);
  assert.match(await text(), /"name":"Sample"/);
  const later = packing(storage);
  await later.made.describe({ kind: 'widget', files: FILES, again: false, stage });
  assert.equal(later.asked.length, 1);
});

test('the language of the page comes first', async () => {
  const { made, asked } = packing();
  await made.describe({ kind: 'widget', files: FILES, again: false, stage });
  assert.deepEqual(asked[0]?.fields, [
    'name.en',
    'description.en',
    'name.ru',
    'description.ru',
    'support',
  ]);
});

test('an archive that is made without asking speaks as the starter does', async () => {
  const { asked, text } = packing();
  assert.match(await text(), /"link":"https:\/\/example\.com"/);
  assert.equal(asked.length, 0);
});

test('a project has the same texts, leads to this site, and says what comes next', async () => {
  const { made, asked, text } = packing();
  await made.describe({ kind: 'project', files: FILES, again: false, stage });
  assert.equal(asked[0]?.kind, 'project');
  const archive = await text('project');
  assert.match(archive, /widget-project\/widget\/i18n\/en\.json/);
  assert.match(archive, /"name": "Delivery"/);
  assert.match(archive, /https:\/\/site\.example\/en\/ https:\/\/site\.example\/en\/upload\//);
  const { next } = await made.export('project', CONTENT);
  assert.equal(next, DETAILS_WORDS.en.project);
  assert.equal((await made.export('widget', CONTENT)).next, undefined);
});

test('only what the files of the reader leave open is asked for', async () => {
  const { made, asked } = packing();
  const manifest = '{"widget": {"name": "widget.name", "description": "widget.description"}}';
  const own = { ...FILES, 'manifest.json': manifest, 'i18n/ru.json': '{}' };
  await made.describe({ kind: 'widget', files: own, again: false, stage });
  assert.deepEqual(asked[0]?.fields, ['name.en', 'description.en']);
  const all = { ...own, 'i18n/en.json': '{}' };
  assert.equal(await made.describe({ kind: 'widget', files: all, again: true, stage }), true);
  assert.equal(asked.length, 1);
});

test('every field, hint and fault has its words in both languages', () => {
  const { ru, en } = DETAILS_WORDS;
  for (const part of ['labels', 'hints', 'faults'] as const) {
    assert.deepEqual(Object.keys(ru[part]), Object.keys(en[part]));
  }
});

test('a whole widget says all of it itself, and its archive holds its own files', async () => {
  const { made, asked } = packing();
  assert.equal(
    await made.describe({ kind: 'widget', files: FILES, whole: true, again: true, stage }),
    true,
  );
  assert.equal(asked.length, 0);
  const carried = { binaries: { 'images/logo.png': 'iVBO' }, whole: true };
  const { bytes } = await made.export('widget', { files: FILES, carried });
  assert.deepEqual(Object.keys(unzipSync(bytes)), ['images/logo.png', 'personal_page.js']);
});

test('an image takes the place of the one of the starter', async () => {
  const carried = { binaries: { 'manifest.json': btoa('own') }, whole: false };
  const { bytes } = await packing().made.export('widget', { files: FILES, carried });
  assert.equal(new TextDecoder().decode(unzipSync(bytes)['manifest.json']), 'own');
});
