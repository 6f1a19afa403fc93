import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf, textOf, UnfitFile } from './opened-file.ts';
import { EN } from './words/en.ts';

const file = (part: BlobPart, name = 'widget.js'): File => new File([part], name);

test('a script is read as UTF-8, without its byte order mark', async () => {
  assert.equal(await textOf(file('\uFEFFdefine("ё")'), EN.opening), 'define("ё")');
});

test('a manifest and a backend have a place of their own, everything else is the code', () => {
  const names = ['manifest.json', 'server.py', 'personal_page.js', 'bundle.min.js', 'data.json'];
  assert.deepEqual(
    names.map((name) => placeOf(name, 'personal_page.js')),
    ['manifest.json', 'backend.py', 'personal_page.js', 'personal_page.js', 'personal_page.js'],
  );
});

test('an archive is refused as such, whatever its name', async () => {
  for (const one of [file('PK\u0003\u0004', 'widget.js'), file('text', 'widget.zip')]) {
    await assert.rejects(textOf(one, EN.opening), { message: EN.opening.archive(one.name) });
  }
});

test('what is no text, or too much of it, is refused by name', async () => {
  const refused = [file(new Uint8Array([0x50, 0x4b, 0xff, 0xfe])), file(new Uint8Array(5_000_001))];
  for (const one of refused) {
    await assert.rejects(
      textOf(one, EN.opening),
      (error) => error instanceof UnfitFile && error.message.includes('widget.js'),
    );
  }
});
