import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pauses } from './import-limits.ts';
import { openZip } from './read-zip.ts';
import { widgetZip } from './zip.ts';
import { type Written, zipOf } from './zip-writer.test-support.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'personal-page-zip-'));
after(() => rmSync(FOLDER, { recursive: true }));

/** Content that deflate makes something of, and some that it does not. */
const CONTENTS: Record<string, Uint8Array> = {
  'manifest.json': new TextEncoder().encode('{"locations": ["personal_page"]}\n'.repeat(300)),
  'i18n/ru.json': new TextEncoder().encode('{"имя": "ё"}'),
  'images/logo.png': Uint8Array.from({ length: 70_000 }, (_, index) => (index * index * 7) >> 3),
  'empty.txt': new Uint8Array(),
};

async function contents(archive: Uint8Array) {
  const { files, recoded } = openZip(archive);
  const read: Record<string, Uint8Array> = {};
  for (const [name, file] of files) {
    read[name] = await file.read(pauses());
  }
  return { read, recoded };
}

/** What Node has read is a `Buffer`, and stands in another order. */
const plain = (files: Record<string, Uint8Array>): [string, Uint8Array][] =>
  Object.entries(files)
    .map(([name, bytes]): [string, Uint8Array] => [name, new Uint8Array(bytes)])
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** Runs a program of Python with the name of the archive that it is to write, inside the folder of the contents. */
function byPython(program: string): Uint8Array {
  writeContents();
  const file = path.join(FOLDER, 'python.zip');
  execFileSync('python3', ['-c', program, file], { cwd: path.join(FOLDER, 'widget') });
  return readFileSync(file);
}

function writeContents(): void {
  for (const [name, content] of Object.entries(CONTENTS)) {
    const file = path.join(FOLDER, 'widget', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

const PYTHON = `
import os, sys, zipfile
class Stream:
    def __init__(self, file): self.file = file
    def write(self, data): return self.file.write(data)
    def flush(self): self.file.flush()
def pack(method, stream):
    with open(sys.argv[1], 'wb') as file:
        target = Stream(file) if stream else file
        with zipfile.ZipFile(target, 'w', method) as archive:
            for folder, folders, names in os.walk('.'):
                for name in sorted(folders + names):
                    path = os.path.join(folder, name)
                    archive.write(path, os.path.relpath(path, '.'))
`;

for (const method of ['ZIP_STORED', 'ZIP_DEFLATED']) {
  for (const [how, stream] of Object.entries({ file: 'False', stream: 'True' })) {
    test(`what Python packs is read: ${method} into a ${how}`, async () => {
      const archive = byPython(`${PYTHON}\npack(zipfile.${method}, ${stream})`);
      assert.deepEqual(plain((await contents(archive)).read), plain(CONTENTS));
    });
  }
}

function hasZip(): boolean {
  try {
    execFileSync('zip', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('what the program zip packs is read', async (context) => {
  if (!hasZip()) {
    context.diagnostic('there is no zip here');
    return;
  }
  writeContents();
  const file = path.join(FOLDER, 'zip.zip');
  execFileSync('zip', ['-qr', file, '.'], { cwd: path.join(FOLDER, 'widget') });
  const streamed = execFileSync('zip', ['-qr', '-', '.'], { cwd: path.join(FOLDER, 'widget') });
  for (const archive of [new Uint8Array(readFileSync(file)), new Uint8Array(streamed)]) {
    assert.deepEqual(plain((await contents(archive)).read), plain(CONTENTS));
  }
});

const LAYOUTS: Record<string, Partial<Written>> = {
  stored: {},
  deflated: { method: 8 },
  'a marked record behind': { method: 8, descriptor: 'marked' },
  'a plain record behind': { method: 8, descriptor: 'plain' },
  'stored with a record behind': { descriptor: 'marked' },
  'made under Windows': { method: 8, madeBy: 20, attributes: 0x20, flags: 0 },
  'made under macOS': { method: 8, madeBy: (19 << 8) | 20, attributes: 0x81a40000, flags: 2 },
  'an extra field': { method: 8, extra: Uint8Array.of(0x55, 0x54, 5, 0, 1, 0, 0, 0, 0) },
};

for (const [layout, how] of Object.entries(LAYOUTS)) {
  test(`another packer's layout is read: ${layout}`, async () => {
    const entries = Object.entries(CONTENTS).map(([name, content]) => ({ name, content, ...how }));
    const { read } = await contents(zipOf([{ name: 'i18n/' }, { name: 'images/' }, ...entries]));
    assert.deepEqual(read, CONTENTS);
  });
}

test('a comment and what stands before the archive are no part of it', async () => {
  const entries = Object.entries(CONTENTS).map(([name, content]) => ({ name, content }));
  const around = { before: zipOf([]).slice(0, 4), comment: new TextEncoder().encode('made by us') };
  assert.deepEqual((await contents(zipOf(entries, around))).read, CONTENTS);
});

test('a name in the encoding of DOS is read as Russian and told', async () => {
  const name = Uint8Array.of(0x8b, 0xae, 0xa3, 0xae, 0x2e, 0x74, 0x78, 0x74);
  const { read, recoded } = await contents(zipOf([{ name, content: 'x', flags: 0, madeBy: 20 }]));
  assert.deepEqual(Object.keys(read), ['Лого.txt']);
  assert.deepEqual(recoded, ['Лого.txt']);
});

test('a name in UTF-8 without its flag is UTF-8, as macOS packs', async () => {
  const { read, recoded } = await contents(zipOf([{ name: 'Лого.txt', flags: 0 }]));
  assert.deepEqual(Object.keys(read), ['Лого.txt']);
  assert.deepEqual(recoded, []);
});

test('our own archive is read, byte for byte', async () => {
  assert.deepEqual((await contents(widgetZip(CONTENTS).bytes)).read, CONTENTS);
});
