import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { fetchStarter } from './starter.ts';
import { widgetZip, type WidgetFiles } from './zip.ts';

const STARTER = path.join(import.meta.dirname, '../../../plugins/personal_page/widget/starter');

async function starter(): Promise<WidgetFiles> {
  const found = await readdir(STARTER, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(STARTER, path.join(entry.parentPath, entry.name)));
  return fetchStarter(async (name) =>
    name === 'index.json'
      ? Response.json(paths)
      : new Response(await readFile(path.join(STARTER, name))),
  );
}

// The same digest is asserted of pack.py, in tests/unit/widget/.
const GOLDEN = '53f909cdfe2e96f45706d6517ea9bb7b6be86350f3be109694bc0c2dce526afb';

const text = (bytes: Uint8Array | undefined) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

test('what is unzipped is what was put in, byte for byte', async () => {
  const files = {
    ...(await starter()),
    'personal_page.js': "define([], () => ({ 'é': '😀' }))\n\n",
  };
  const unzipped = unzipSync(widgetZip(files).bytes);
  assert.deepEqual(Object.keys(unzipped).sort(), Object.keys(files).sort());
  for (const [name, content] of Object.entries(files)) {
    assert.deepEqual(Buffer.from(unzipped[name]!), Buffer.from(content), `${name} differs`);
  }
});

test('the archive holds the files amoCRM asks for, at its root', async () => {
  const names = Object.keys(unzipSync(widgetZip(await starter()).bytes));
  assert.deepEqual(names, [
    'i18n/en.json',
    'i18n/ru.json',
    'images/logo.png',
    'images/logo_main.png',
    'images/logo_medium.png',
    'images/logo_min.png',
    'images/logo_small.png',
    'images/tour.png',
    'manifest.json',
    'personal_page.js',
    'script.js',
  ]);
});

test('pictures are PNG files of the required sizes', async () => {
  const files = unzipSync(widgetZip(await starter()).bytes);
  const sizes: Record<string, [number, number]> = {
    'images/logo_main.png': [400, 272],
    'images/logo_small.png': [108, 108],
    'images/logo.png': [130, 100],
    'images/logo_medium.png': [240, 84],
    'images/logo_min.png': [84, 84],
    'images/tour.png': [1188, 616],
  };
  for (const [name, size] of Object.entries(sizes)) {
    const bytes = Buffer.from(files[name]!);
    assert.equal(bytes.toString('latin1', 1, 4), 'PNG', name);
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], size, name);
    assert.ok(bytes.length <= 20 * 1024, `${name} has ${bytes.length} bytes`);
  }
});

test('both languages of the starter have the same structure, and the manifest points into it', async () => {
  const files = unzipSync(widgetZip(await starter()).bytes);
  const keys = (value: unknown, prefix = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${prefix}.${key}`))
      : [prefix.slice(1)];
  const ru = keys(JSON.parse(text(files['i18n/ru.json'])));
  assert.deepEqual(keys(JSON.parse(text(files['i18n/en.json']))), ru);
  const manifest = JSON.parse(text(files['manifest.json'])) as {
    widget: Record<string, string>;
    tour: { tour_description: string };
    settings: Record<string, { name: string }>;
    locations: string[];
  };
  const { name, description, short_description: short } = manifest.widget;
  const references = [name, description, short, manifest.tour.tour_description];
  references.push(...Object.values(manifest.settings).map((setting) => setting.name));
  assert.deepEqual(
    references.filter((key) => !ru.includes(key!)),
    [],
  );
  assert.ok(manifest.locations.includes('personal_page'));
});

test('the same files give the same bytes, whatever the order and the clock', async () => {
  const files = await starter();
  const first = widgetZip(files).bytes;
  const reversed = Object.fromEntries(Object.entries(files).reverse());
  await new Promise((resolve) => setTimeout(resolve, 5));
  assert.deepEqual(widgetZip(reversed).bytes, first);
});

test('the bytes are those that the Python side makes too', () => {
  const { bytes } = widgetZip({
    'manifest.json': '{"locations": ["personal_page"]}\n',
    'personal_page.js': 'define([], () => ({}));\n// Привет\n',
    'images/logo.png': new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]),
  });
  assert.equal(createHash('sha256').update(bytes).digest('hex'), GOLDEN);
});

test('a byte order mark and foreign line ends are mended and reported', () => {
  const { bytes, changed } = widgetZip({ 'a.js': '\uFEFFone\r\ntwo\rthree\n', 'b.js': 'fine\n' });
  assert.equal(text(unzipSync(bytes)['a.js']), 'one\ntwo\nthree\n');
  assert.deepEqual(changed, { 'a.js': ['byte-order-mark', 'line-ends'] });
});

test('half of a surrogate pair is reported, since it cannot be written', () => {
  assert.deepEqual(widgetZip({ 'a.js': "'\uD83D'" }).changed, { 'a.js': ['broken-characters'] });
});

test('entries are stored, sorted, and carry no trace of the machine', () => {
  const { bytes } = widgetZip({ 'b.js': 'b', 'a/c.js': 'c' });
  const view = new DataView(bytes.buffer);
  assert.equal(view.getUint16(8, true), 0, 'stored');
  assert.equal(view.getUint32(10, true), 0x00210000, 'the first of January 1980, midnight');
  assert.equal(text(bytes.subarray(30, 36)), 'a/c.js');
});

test('a path that leads out of the archive is refused', () => {
  for (const name of ['../evil.js', 'a\\b.js', '/a.js', 'a//b.js', '']) {
    assert.throws(() => widgetZip({ [name]: '' }), /is not a path inside a widget/, name);
  }
});
