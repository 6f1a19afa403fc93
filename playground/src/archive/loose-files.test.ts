import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pauses } from './import-limits.ts';
import { looseFiles, placeOf } from './loose-files.ts';

const encoder = new TextEncoder();
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff);

function take(files: Record<string, string | Uint8Array>, python = true) {
  const loose = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: typeof content === 'string' ? encoder.encode(content) : content,
  }));
  return looseFiles(loose, { widgetFile: 'personal_page.js', python, pause: pauses() });
}

test('a file goes to the place that its name says, and a script that has none is the code', () => {
  const places: Record<string, string> = {
    'manifest.json': 'manifest.json',
    'server.py': 'backend.py',
    'personal_page.js': 'personal_page.js',
    'bundle.min.js': 'personal_page.js',
    'widget.txt': 'personal_page.js',
    'script.js': 'script.js',
    'ru.json': 'i18n/ru.json',
    'logo_main.png': 'images/logo_main.png',
    'walk.yaml': 'scenarios/walk.yaml',
    'style.css': 'style.css',
    'data.json': 'data.json',
    'personal_page.js.map': 'personal_page.js.map',
    'Widget.tsx': 'src/personal_page.tsx',
    'index.ts': 'src/personal_page.ts',
    'types.d.ts': 'types.d.ts',
  };
  for (const [name, place] of Object.entries(places)) {
    assert.equal(placeOf(name, 'personal_page.js', true), place);
  }
});

test('several files of TypeScript and JSX are source under their names', async () => {
  const { texts } = await take({ 'personal_page.tsx': '1', 'card.jsx': '2' });
  assert.deepEqual([...texts.keys()].sort(), ['src/card.jsx', 'src/personal_page.tsx']);
});

test('of several scripts only the one that is called so is the code', async () => {
  const { texts } = await take({ 'a.js': '1', 'personal_page.js': '2', 'b.js': '3' });
  assert.deepEqual(Object.fromEntries(texts), {
    'a.js': '1',
    'personal_page.js': '2',
    'b.js': '3',
  });
});

test('a script is read as UTF-8, without its byte order mark', async () => {
  const { texts, notes } = await take({ 'widget.js': '\uFEFFdefine("ё")' });
  assert.equal(texts.get('personal_page.js'), 'define("ё")');
  assert.deepEqual(notes, [
    { kind: 'changed', file: 'personal_page.js', changes: ['byte-order-mark'] },
  ]);
});

test('an image is carried, other files that are no text are refused by name', async () => {
  assert.deepEqual((await take({ 'logo.png': PNG })).binaries, new Map([['images/logo.png', PNG]]));
  await assert.rejects(take({ 'widget.js': PNG }), { message: 'not-text: widget.js' });
});

test('an archive is opened alone, and a file must not be too large', async () => {
  const files = { 'a.js': 'x', 'widget.zip': 'PK\x03\x04' };
  await assert.rejects(take(files), { message: 'archive-among-files: widget.zip' });
  const large = { 'a.js': new Uint8Array(5_000_001) };
  await assert.rejects(take(large), { message: 'file-too-large: a.js' });
});

test('two files of one place are refused', async () => {
  await assert.rejects(take({ 'a.py': '', 'b.py': '' }), { message: 'duplicate: backend.py' });
});

test('a backend is refused where there is no Python', async () => {
  await assert.rejects(take({ 'a.py': '' }, false), { message: 'no-python: a.py' });
});

test('what is no script takes the place of no code, and what is no part of a widget is left out', async () => {
  const { texts, notes } = await take({
    'manifest.json': '{}',
    'notes.txt': 'n',
    'data.xml': '<a/>',
    '.env': 'KEY=1',
    'server.key': 'k',
  });
  assert.deepEqual([...texts.keys()], ['manifest.json', 'notes.txt', 'data.xml']);
  assert.deepEqual(notes, [
    { kind: 'left-out', file: '.env', why: 'hidden' },
    { kind: 'left-out', file: 'server.key', why: 'key' },
  ]);
  await assert.rejects(take({ 'server.key': 'k' }), { message: 'no-part: server.key' });
});
