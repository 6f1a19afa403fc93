import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf, UnfitFile } from './opened-file.ts';
import { EN } from './strings/en.ts';

const file = (part: BlobPart, name = 'widget.js'): File => new File([part], name);

test('a script is read as UTF-8, without its byte order mark', async () => {
  assert.equal(await textOf(file('\uFEFFdefine("ё")'), EN.opening), 'define("ё")');
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
