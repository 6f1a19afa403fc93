import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FACTS, marked } from '../assist.test-support.ts';
import { textsIn } from './texts.ts';
import { manifestSuggestions, manifestSymbolAt, textPlace } from './manifest.ts';

const FILES = {
  'i18n/ru.json': '{\n  "widget": { "name": "Доставка", "hint": "Как это" }\n}',
  'i18n/en.json': '{ "widget": { "name": "Delivery" } }',
  'i18n/broken.json': '{ "widget": ',
};

function offered(place: string) {
  const { text, at } = marked(place);
  const found = manifestSuggestions(text, at, FILES, FACTS);
  return found?.items.map((item) => ({
    name: item.symbol.name,
    text: text.slice(0, item.from) + item.template + text.slice(item.to),
  }));
}

const names = (place: string): string[] => offered(place)?.map(({ name }) => name) ?? [];
const taken = (place: string, name: string): string | undefined =>
  offered(place)?.find((one) => one.name === name)?.text;

function explained(place: string) {
  const { text, at } = marked(place);
  return manifestSymbolAt(text, at, FILES, FACTS)?.symbol;
}

test('keys are those of the contract at that place, less those that are there', () => {
  assert.deepEqual(names('{ "widget": { "support": { "|" } } }'), ['link', 'email']);
  assert.deepEqual(names('{ "settings": { "code": { "name": "a.b", | } } }'), ['type', 'required']);
  assert.deepEqual(
    names('{ "settings": { "|" } }'),
    [],
    'the codes of settings are the author’s own',
  );
  assert.ok(!names('{ "widget": {}, "|": 1 }').includes('widget'));
  assert.ok(names('{ "wid|get": {} }').includes('widget'));
});

test('a key is written with the beginning of its value, once', () => {
  assert.equal(taken('{ | }', 'locations'), '{ "locations": ["#{}"] }');
  assert.equal(taken('{ "loc|" }', 'locations'), '{ "locations": ["#{}"] }');
  assert.equal(taken('{ "loc| }', 'locations'), '{ "locations": ["#{}"] }');
  assert.equal(taken('{ "loc|": [] }', 'locations'), '{ "locations": [] }');
  assert.equal(taken('{ "tour": { "|" } }', 'is_tour'), '{ "tour": { "is_tour": true } }');
  assert.equal(
    taken('{ "widget": { | } }', 'installation'),
    '{ "widget": { "installation": #{true} } }',
  );
});

test('values are those that the contract allows, in the form that JSON has', () => {
  assert.equal(
    taken('{ "locations": ["per|"] }', 'personal_page'),
    '{ "locations": ["personal_page"] }',
  );
  assert.equal(taken('{ "locations": [|] }', 'lcard-1'), '{ "locations": ["lcard-1"] }');
  assert.ok(!names('{ "locations": ["settings", "|"] }').includes('settings'));
  assert.deepEqual(names('{ "settings": { "a": { "type": "|" } } }'), [
    'text',
    'pass',
    'users',
    'users_lp',
    'custom',
  ]);
  assert.equal(
    taken('{ "widget": { "installation": | } }', 'true'),
    '{ "widget": { "installation": true } }',
  );
  assert.equal(
    taken('{ "widget": { "installation": "|" } }', 'true'),
    '{ "widget": { "installation": true } }',
  );
  assert.equal(
    taken('{ "widget": { "interface_version": 1| } }', '2'),
    '{ "widget": { "interface_version": 2 } }',
  );
  assert.deepEqual(names('{ "widget": { "version": "|" } }'), []);
  assert.deepEqual(names('{ "own": "|" }'), []);
});

test('languages are those that there are files of', () => {
  assert.deepEqual(names('{ "widget": { "locale": ["|"] } }'), ['broken', 'en', 'ru']);
});

test('the paths of texts are those of the files, with what each says', () => {
  assert.deepEqual(names('{ "widget": { "name": "|" } }'), ['widget.name', 'widget.hint']);
  assert.equal(
    taken('{ "settings": { "a": { "name": "widget.|" } } }', 'widget.hint'),
    '{ "settings": { "a": { "name": "widget.hint" } } }',
  );
  assert.deepEqual(explained('{ "widget": { "description": "widget.hi|nt" } }')?.texts, [
    { file: 'i18n/broken.json', text: null },
    { file: 'i18n/en.json', text: null },
    { file: 'i18n/ru.json', text: 'Как это' },
  ]);
  assert.equal(explained('{ "widget": { "description": "widget.oth|er" } }'), undefined);
});

test('a text is found where it stands, in the reader’s language first', () => {
  const place = (name: string, language: string) => {
    const found = textPlace(name, FILES, language);
    return (
      found && [
        found.file,
        FILES[found.file as keyof typeof FILES].slice(found.offset, found.offset + 6),
      ]
    );
  };
  assert.deepEqual(place('widget.name', 'ru'), ['i18n/ru.json', '"Доста']);
  assert.deepEqual(place('widget.name', 'en'), ['i18n/en.json', '"Deliv']);
  assert.deepEqual(place('widget.hint', 'en'), ['i18n/ru.json', '"Как э']);
  assert.equal(place('widget.other', 'en'), null);
});

test('keys and locations are explained by their pages', () => {
  assert.equal(explained('{ "wid|get": {} }')?.page, 'reference/manifest/#widget');
  assert.equal(
    explained('{ "settings": { "a": { "ty|pe": 1 } } }')?.page,
    'reference/manifest/#settings.*.type',
  );
  assert.equal(
    explained('{ "locations": ["per|sonal_page"] }')?.page,
    'reference/manifest/#location.personal_page',
  );
  assert.equal(explained('{ "own|": {} }'), undefined);
  assert.equal(explained('{ "locations": |[] }'), undefined);
});

test('a manifest that is broken, deep or long is no trouble', () => {
  assert.deepEqual(names('|'), []);
  assert.deepEqual(names('[ "|" ]'), []);
  assert.ok(names('{ "widget": {,,, "na|').includes('name'));
  assert.deepEqual(names(`${'['.repeat(100_000)}|`), []);
  assert.deepEqual(names(`{ "${'x'.repeat(300_000)}": 1, "|" }`), []);
  assert.ok(names('{ // of ours\n "|" }').includes('widget'));
});

test('the texts are read only where a text is asked for, and once', () => {
  const read: string[] = [];
  const files = new Proxy<Record<string, string>>(FILES, {
    get: (all, name: string) => {
      read.push(name);
      return all[name];
    },
  });
  for (const place of ['{ "|" }', '{ "locations": ["|"] }', '{ "widget": { "locale": ["|"] } }']) {
    const { text, at } = marked(place);
    manifestSuggestions(text, at, files, FACTS);
    manifestSymbolAt(text, at, files, FACTS);
  }
  assert.deepEqual(read, []);
  const [first] = textsIn(FILES);
  assert.equal(textsIn({ ...FILES })[0]!.byPath, first!.byPath);
});

test('texts that are too long for an editor are not read', () => {
  const long = JSON.stringify({ widget: { name: 'x'.repeat(1_000_000) } });
  assert.equal(textsIn({ 'i18n/ru.json': long })[0]!.byPath.size, 0);
});

test('the time for a place grows with the length of the manifest only', () => {
  const time = (length: number): number => {
    const text = `{ ${'x'.repeat(length)} `;
    const began = performance.now();
    manifestSuggestions(text, text.length, FILES, FACTS);
    return performance.now() - began;
  };
  time(1_000);
  assert.ok(time(190_000) < 100 * Math.max(time(10_000), 1));
});
