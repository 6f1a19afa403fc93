import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileSource } from './file-source.ts';
import { pauses } from './import-limits.ts';
import { takeWidget, type TakeOptions } from './take-widget.ts';

const encoder = new TextEncoder();
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff);

const MANIFESTS = {
  // What is shown in the CRM's cards, with a script and nothing of the cabinet.
  crm: {
    widget: { name: 'widget.name', version: '1.0.0', locale: ['ru'], installation: true },
    locations: ['lcard-1', 'ccard-1', 'settings'],
    settings: { login: { name: 'settings.login', type: 'text', required: true } },
  },
  // Of an account of the older kind, with a code and a key.
  legacy: {
    widget: { name: 'widget.name', code: 'made_up', secret_key: '0', interface_version: 2 },
    locations: ['everywhere'],
  },
  // A digital pipeline, a tour and a designer of bots beside the widget.
  pipeline: {
    widget: { name: 'widget.name', locale: ['ru', 'en', 'es', 'pt'], is_showcase: false },
    locations: ['digital_pipeline', 'salesbot_designer'],
    dp: { settings: {}, action_multiple: false, webhook_url: 'https://pine.example/hook' },
    salesbot_designer: { handler: { name: 'salesbot.name', settings: {} } },
    tour: { is_tour: true, tour_images: { ru: ['/images/tour_1.png'] } },
  },
};

type Content = string | Uint8Array;

function take(files: Record<string, Content>, options: Partial<TakeOptions> = {}) {
  const sources = Object.entries(files).map(([path, content]): [string, FileSource] => {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    return [path, { size: bytes.length, read: () => Promise.resolve(bytes) }];
  });
  const given = { widgetFile: 'personal_page.js', python: true, pause: pauses(), ...options };
  return takeWidget(new Map(sources), given);
}

for (const [kind, manifest] of Object.entries(MANIFESTS)) {
  test(`a widget that somebody wrote is taken as it is: ${kind}`, async () => {
    const text = JSON.stringify(manifest, null, 4);
    const files = { 'manifest.json': text, 'script.js': 'define()', 'images/logo.png': PNG };
    const { texts, binaries, notes } = await take(files);
    assert.deepEqual(Object.fromEntries(texts), { 'manifest.json': text, 'script.js': 'define()' });
    assert.deepEqual(Object.fromEntries(binaries), { 'images/logo.png': PNG });
    assert.deepEqual(notes, []);
  });
}

test('a widget in a folder of what was given is found, and what is outside stays out', async () => {
  const { texts, notes } = await take({
    'README.md': 'about',
    'docs/manual/first.md': 'first',
    'docs/second.md': 'second',
    'src/widget/manifest.json': '{}',
    'src/widget/i18n/ru.json': '{}',
  });
  assert.deepEqual([...texts.keys()], ['manifest.json', 'i18n/ru.json']);
  assert.deepEqual(notes, [
    { kind: 'root', file: 'src/widget/' },
    { kind: 'left-out', file: 'README.md', why: 'outside' },
    { kind: 'left-out', file: 'docs/', why: 'outside' },
  ]);
});

test('source beside the folder of the widget that is built of it comes along, the built file does not', async () => {
  const { texts, notes } = await take({
    'package.json': '{}',
    'README.md': 'about',
    'src/personal_page.tsx': 'export default {};',
    'src/lib/a.ts': 'export {};',
    'widget/manifest.json': '{}',
    'widget/personal_page.js': 'define()',
  });
  assert.deepEqual([...texts.keys()].sort(), [
    'manifest.json',
    'src/lib/a.ts',
    'src/personal_page.tsx',
  ]);
  assert.deepEqual(notes, [
    { kind: 'root', file: 'widget/' },
    { kind: 'left-out', file: 'package.json', why: 'tools' },
    { kind: 'left-out', file: 'README.md', why: 'outside' },
    { kind: 'left-out', file: 'personal_page.js', why: 'built' },
  ]);
});

test('a widget without a manifest is known by its script', async () => {
  const { texts } = await take({ 'dist/personal_page.js': 'define()', 'dist/a.css': '' });
  assert.deepEqual([...texts.keys()], ['personal_page.js', 'a.css']);
});

test('the manifest that is less deep is that of the widget', async () => {
  const { texts } = await take({ 'manifest.json': '{}', 'examples/one/manifest.json': '[]' });
  assert.deepEqual([...texts.keys()], ['manifest.json', 'examples/one/manifest.json']);
});

test('what is never part of a widget is left out, a folder as one', async () => {
  const { texts, notes } = await take({
    'manifest.json': '{}',
    '.git/HEAD': 'x',
    '.git/objects/00': 'x',
    'node_modules/a/index.js': 'x',
    '__MACOSX/._manifest.json': 'x',
    'images/.DS_Store': 'x',
    'package.json': '{}',
    'amocrm-sdk.d.ts': 'x',
    'old/widget.ZIP': 'x',
    'secret.pem': 'x',
  });
  assert.deepEqual([...texts.keys()], ['manifest.json']);
  assert.deepEqual(
    notes.map((note) => note.kind === 'left-out' && [note.file, note.why]),
    [
      ['.git/', 'hidden'],
      ['node_modules/', 'packages'],
      ['__MACOSX/', 'system'],
      ['images/.DS_Store', 'hidden'],
      ['package.json', 'tools'],
      ['amocrm-sdk.d.ts', 'tools'],
      ['old/widget.ZIP', 'archive'],
      ['secret.pem', 'key'],
    ],
  );
});

test('a backend is taken where it can be run, and left out where it cannot', async () => {
  const files = { 'manifest.json': '{}', 'backend.py': 'print()' };
  assert.ok((await take(files)).texts.has('backend.py'));
  const { texts, notes } = await take(files, { python: false });
  assert.ok(!texts.has('backend.py'));
  assert.deepEqual(notes, [{ kind: 'left-out', file: 'backend.py', why: 'no-python' }]);
});

test('what is changed in a text is told', async () => {
  const cp1251 = Uint8Array.of(...encoder.encode('// '), 0xef, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2);
  const { texts, binaries, notes } = await take({
    'manifest.json': '\uFEFF{\r\n}',
    'script.js': cp1251,
    'i18n/ru.json': Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0),
    'i18n/en.json': '{}\n',
    'notes.txt': Uint8Array.of(0x80, 0x81, 0xfe, 0xff),
  });
  assert.equal(texts.get('manifest.json'), '{\n}');
  assert.equal(texts.get('script.js'), '// привет');
  assert.equal(texts.get('i18n/ru.json'), '{}');
  assert.deepEqual([...binaries.keys()], ['notes.txt']);
  assert.deepEqual(notes, [
    { kind: 'changed', file: 'manifest.json', changes: ['byte-order-mark', 'line-ends'] },
    { kind: 'changed', file: 'script.js', changes: ['windows-1251'] },
    { kind: 'changed', file: 'i18n/ru.json', changes: ['utf-16'] },
    { kind: 'not-text', file: 'notes.txt' },
  ]);
});

test('a name that is made of parts becomes the one that a manifest would write', async () => {
  const { binaries, notes } = await take({ 'manifest.json': '', 'images/и\u0306.png': PNG });
  assert.deepEqual([...binaries.keys()], ['images/й.png']);
  assert.deepEqual(notes, [{ kind: 'name-composed', file: 'images/й.png' }]);
});

test('nothing is read before it is known that all will be', async () => {
  let reads = 0;
  const read = () => {
    reads += 1;
    return Promise.resolve(new Uint8Array());
  };
  const sources = new Map<string, FileSource>([
    ['manifest.json', { size: 2, read }],
    ['large.js', { size: 5_000_001, read }],
  ]);
  const options = { widgetFile: 'personal_page.js', python: true, pause: pauses() };
  await assert.rejects(takeWidget(sources, options), { reason: 'file-too-large' });
  assert.equal(reads, 0);
});
