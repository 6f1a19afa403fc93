import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { type Details, faultsOf, fieldsFor, FIELDS, patternsIn, withDetails } from './details.ts';
import { fetchStarter } from './starter.ts';

const FOLDER = path.join(import.meta.dirname, '../../../plugins/personal_page/widget/starter');
const SCHEMA = path.join(import.meta.dirname, '../../../tests/golden/manifest.schema.json');
const PATTERNS = patternsIn(JSON.parse(await readFile(SCHEMA, 'utf8')));
const DETAILS: Details = {
  'name.ru': 'Статус доставки',
  'description.ru': 'Показывает, где заказ.',
  'name.en': 'Delivery',
  'description.en': 'Shows where the order is.',
  support: 'https://pine.example/help',
};
const NAMES = ['manifest.json', 'i18n/ru.json', 'i18n/en.json', 'script.js'];

const starter = await fetchStarter(async (name) =>
  name === 'index.json'
    ? Response.json(NAMES)
    : new Response(await readFile(path.join(FOLDER, name))),
);

const json = (text: string | Uint8Array | undefined): unknown => JSON.parse(String(text));

test('everything is asked for, except what a file of the reader holds', () => {
  assert.deepEqual(fieldsFor({ 'personal_page.js': '' }), FIELDS);
  const manifest = '{"widget": {"name": "widget.name", "description": "widget.description"}}';
  assert.deepEqual(fieldsFor({ 'manifest.json': manifest }), FIELDS.slice(0, 4));
  assert.deepEqual(fieldsFor({ 'i18n/en.json': '{}' }), ['name.ru', 'description.ru', 'support']);
});

test('nothing is asked for that a manifest of the reader has no place for', () => {
  const named = '{"widget": {"name": "widget.name"}}';
  assert.deepEqual(fieldsFor({ 'manifest.json': named }), ['name.ru', 'name.en']);
  for (const manifest of ['', '{', '{}', '[]', '{"widget": {"name": 1}}']) {
    assert.deepEqual(fieldsFor({ 'manifest.json': manifest }), [], manifest);
  }
});

test('an empty field is missing, and so is one of spaces', () => {
  assert.deepEqual(faultsOf(DETAILS, FIELDS, PATTERNS), {});
  assert.deepEqual(faultsOf({ ...DETAILS, 'name.en': '  ' }, FIELDS, PATTERNS), {
    'name.en': 'missing',
  });
  assert.deepEqual(Object.keys(faultsOf({}, FIELDS, PATTERNS)), [...FIELDS]);
  assert.deepEqual(faultsOf({}, ['support'], PATTERNS), { support: 'missing' });
});

test('the support is a link or an address of e-mail', () => {
  const fault = (support: string) => faultsOf({ support }, ['support'], PATTERNS).support;
  for (const fits of ['https://pine.example', ' http://pine.example/a ', 'help@pine.example']) {
    assert.equal(fault(fits), undefined, fits);
  }
  for (const unfit of [
    'pine.example',
    'ftp://pine.example',
    'https://',
    'help@',
    'a b@c.example',
    'https://a b.example',
    'mailto:help@pine.example',
    'help@pine',
  ]) {
    assert.equal(fault(unfit), 'unreachable', unfit);
  }
});

test('the patterns are those of the schema of the manifest', () => {
  const support = { properties: { link: { pattern: 'a' }, email: { pattern: 'b' } } };
  const schema = { properties: { widget: { properties: { support } } } };
  assert.deepEqual(patternsIn(schema), { link: 'a', email: 'b' });
  assert.throws(() => patternsIn({}), /manifest\.schema\.json/);
});

test('the details take the place of the samples of the starter, and nothing else changes', () => {
  const files = withDetails(starter, {}, DETAILS);
  assert.deepEqual(json(files['i18n/en.json']), {
    widget: {
      name: 'Delivery',
      short_description: 'Shows where the order is.',
      description: 'Shows where the order is.',
    },
    tour: { description: 'Shows where the order is.' },
    settings: { note: 'Note (optional)' },
  });
  const { widget } = json(files['i18n/ru.json']) as { widget: { name: string } };
  assert.equal(widget.name, 'Статус доставки');
  const manifest = json(starter['manifest.json']) as { widget: object };
  assert.deepEqual(json(files['manifest.json']), {
    ...manifest,
    widget: { ...manifest.widget, support: { link: 'https://pine.example/help' } },
  });
  assert.equal(files['script.js'], starter['script.js']);
  assert.doesNotMatch(JSON.stringify(files), /example\.com/);
});

test('an address of e-mail is written as one, and no link of ours stays beside it', () => {
  const files = withDetails(starter, {}, { support: ' help@pine.example ' });
  const { widget } = json(files['manifest.json']) as { widget: { support: unknown } };
  assert.deepEqual(widget.support, { email: 'help@pine.example' });
  assert.equal(files['i18n/en.json'], starter['i18n/en.json']);
  assert.deepEqual(withDetails(starter, {}, {}), starter);
});

test('the texts stand where the manifest of the reader looks for them', () => {
  const own = { 'manifest.json': '\uFEFF{"widget": {"name": "card.title"}}' };
  const texts = json(withDetails(starter, own, DETAILS)['i18n/en.json']) as { card: unknown };
  assert.deepEqual(texts.card, { title: 'Delivery' });
  const broken = withDetails(starter, { 'manifest.json': '{' }, DETAILS);
  assert.deepEqual(json(broken['i18n/en.json']), json(starter['i18n/en.json']));
});

test('a path with names that objects have by themselves changes no prototype', () => {
  const own = { 'manifest.json': '{"widget": {"name": "__proto__.toString"}}' };
  withDetails(starter, own, DETAILS);
  assert.equal(typeof {}.toString, 'function');
});
