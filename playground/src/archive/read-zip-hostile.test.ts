import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { pauses } from './import-limits.ts';
import { openZip } from './read-zip.ts';
import { Refusal, type RefusalReason } from './refusal.ts';
import { takeWidget } from './take-widget.ts';
import { type Written, zipOf } from './zip-writer.test-support.ts';

const encoder = new TextEncoder();
const MANIFEST: Written = { name: 'manifest.json', content: '{}' };
const UNIX = (3 << 8) | 20;
const WINDOWS = 20;

/** Takes the widget in, as the page does. */
async function taken(bytes: Uint8Array) {
  const pause = pauses();
  const { files, recoded } = openZip(bytes);
  return takeWidget(files, { widgetFile: 'personal_page.js', python: true, recoded, pause });
}

async function refusal(bytes: Uint8Array): Promise<Refusal> {
  const error: unknown = await taken(bytes).then(
    () => 'it was taken',
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Refusal, String(error));
  return error;
}

const named = (name: string): Uint8Array => zipOf([MANIFEST, { name, content: 'x' }]);
const linked = (attributes: number, madeBy = UNIX): Uint8Array =>
  zipOf([MANIFEST, { name: 'link', content: '/etc/passwd', attributes, madeBy }]);
/** An archive of a manifest and `a.txt`, which lies so. */
const lying = (lie: Partial<Written>): Uint8Array =>
  zipOf([MANIFEST, { name: 'a.txt', content: 'content', ...lie }]);

const packed = deflateSync(encoder.encode('content'));
/** A stored block of deflate: it ends on a whole byte. */
const storedBlock = Uint8Array.of(1, 1, 0, 0xfe, 0xff, 0x61);
const withJunk = (bytes: Uint8Array, ...junk: number[]): Uint8Array =>
  Uint8Array.of(...bytes, ...junk);
const honest = zipOf([MANIFEST]);
const zip64Field = Uint8Array.of(1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0);
const locator = Uint8Array.of(0x50, 0x4b, 6, 7, ...new Uint8Array(16));
/** Three megabytes of one letter, in three thousand bytes. */
const bomb = encoder.encode('0'.repeat(3_000_000));

const ARCHIVES: Record<string, [archive: Uint8Array, reason: RefusalReason]> = {
  'no archive': [encoder.encode('PK is how it begins'), 'not-an-archive'],
  'cut in the middle': [honest.slice(0, 60), 'incomplete'],
  'a beginning alone': [honest.slice(0, 4), 'incomplete'],
  'something behind its end': [
    zipOf([MANIFEST], { behind: Uint8Array.of(1) }),
    'junk-after-archive',
  ],
  'an archive in its comment': [
    zipOf([MANIFEST], { comment: zipOf([{ name: 'other', content: '' }]) }),
    'unclear-end',
  ],
  'one part of several': [zipOf([MANIFEST], { disk: 1 }), 'several-parts'],
  'fewer entries here than there are': [zipOf([MANIFEST], { here: 0 }), 'several-parts'],
  'a directory elsewhere': [zipOf([MANIFEST], { start: 3 }), 'broken-directory'],
  'fewer entries listed than there are': [zipOf([MANIFEST], { count: 0 }), 'broken-directory'],
  'more entries listed than there are': [zipOf([MANIFEST], { count: 2 }), 'broken-directory'],
  'too many entries': [
    zipOf(Array.from({ length: 2001 }, (_, index) => ({ name: `${index}.txt` }))),
    'too-many-entries',
  ],
  'a hundred thousand entries': [zipOf([MANIFEST], { count: 0xffff }), 'too-many-entries'],
  'a field of Zip64': [lying({ extra: zip64Field }), 'zip64'],
  'a size that only Zip64 can say': [lying({ size: 0xffffffff }), 'zip64'],
  'a record of Zip64': [
    zipOf([MANIFEST, { name: 'a.txt', extra: locator }], { comment: new Uint8Array() }),
    'zip64',
  ],
  encrypted: [lying({ flags: 0x0801 }), 'encrypted'],
  'encrypted strongly': [lying({ flags: 0x0840 }), 'encrypted'],
  'headers that are masked': [lying({ flags: 0x2800 }), 'encrypted'],
  'patched data': [lying({ flags: 0x0820 }), 'unknown-flags'],
  'another method': [lying({ method: 12 }), 'unknown-method'],
  'another name in its own header': [lying({ local: { name: 'b.txt' } }), 'headers-differ'],
  'another size in its own header': [lying({ local: { size: 3 } }), 'headers-differ'],
  'another checksum in its own header': [lying({ local: { checksum: 3 } }), 'headers-differ'],
  'another method in its own header': [lying({ local: { method: 8 } }), 'headers-differ'],
  'other flags in its own header': [lying({ local: { flags: 0 } }), 'headers-differ'],
  'another checksum behind its content': [
    lying({ descriptor: 'marked', local: { checksum: 3 } }),
    'headers-differ',
  ],
  'a header that is none': [lying({ at: 3 }), 'headers-differ'],
  'a header behind the contents': [lying({ at: 0x7fffffff }), 'outside-archive'],
  'a content behind the contents': [lying({ packedSize: 5000, size: 5000 }), 'outside-archive'],
  'one content under two names': [
    zipOf([MANIFEST, { name: 'manifest.json', content: '{}', at: 0 }]),
    'overlap',
  ],
  'a folder with content': [zipOf([MANIFEST, { name: 'a/', content: 'x' }]), 'folder-with-content'],
  'a link': [linked(0xa1ff0000), 'link'],
  'a link that Windows made': [linked(0x400, WINDOWS), 'link'],
  'a device': [linked(0x21ff0000), 'special-file'],
  'a folder that is called as a file': [linked(0x41ff0000), 'special-file'],
  'a name that is not UTF-8 as it claims': [
    zipOf([MANIFEST, { name: Uint8Array.of(0xff, 0x41) }]),
    'name-not-utf8',
  ],
  'a way out': [named('../../evil.js'), 'path-leads-out'],
  'a way out in the middle': [named('images/../../evil.js'), 'path-leads-out'],
  'a path from the root': [named('/etc/passwd'), 'absolute-path'],
  'a letter of a drive': [named('c:evil.js'), 'drive-letter'],
  backslashes: [named('images\\logo.png'), 'backslash'],
  'an end of a text in a name': [named('a.js\0.png'), 'name-with-control-characters'],
  'a turn of the writing in a name': [named('a\u202Egnp.js'), 'name-with-control-characters'],
  'an empty part': [named('a//b.js'), 'odd-path'],
  'a part that is here': [named('a/./b.js'), 'odd-path'],
  'no name': [named(''), 'odd-path'],
  'a name that objects have': [named('__proto__'), 'odd-path'],
  'a long name': [named('a'.repeat(300)), 'name-too-long'],
  'a name twice': [zipOf([MANIFEST, { name: 'manifest.json', content: '[]' }]), 'duplicate'],
  'names that differ in case': [named('Manifest.JSON'), 'twins'],
  'names that look alike': [
    zipOf([MANIFEST, { name: '\u0439.js' }, { name: '\u0438\u0306.js' }]),
    'twins',
  ],
  'folders that differ in case': [
    zipOf([MANIFEST, { name: 'images/a.png' }, { name: 'Images/b.png' }]),
    'twins',
  ],
  'a file and a folder': [zipOf([MANIFEST, { name: 'a' }, { name: 'a/b' }]), 'file-and-folder'],
  'a file too large': [lying({ size: 6_000_000, packedSize: 7 }), 'file-too-large'],
  'files too large together': [
    zipOf([
      MANIFEST,
      ...Array.from({ length: 5 }, (_, index) => ({
        name: `${index}.txt`,
        method: 8,
        packed,
        size: 4_900_000,
      })),
    ]),
    'files-too-large',
  ],
  'a bomb that says it is small': [lying({ content: bomb, method: 8, size: 10 }), 'wrong-size'],
  'less than it says': [lying({ method: 8, size: 8 }), 'wrong-size'],
  'a plain content of another size': [lying({ size: 3 }), 'wrong-size'],
  'a checksum that is wrong': [lying({ checksum: 3 }), 'wrong-checksum'],
  'a compressed content with a wrong checksum': [
    lying({ method: 8, checksum: 3 }),
    'wrong-checksum',
  ],
  'a damaged content': [
    lying({ method: 8, packed: Uint8Array.of(7, 255, 255) }),
    'damaged-content',
  ],
  'a content that is cut': [lying({ method: 8, packed: packed.slice(0, -2) }), 'damaged-content'],
  'a byte behind a content': [
    lying({ method: 8, packed: withJunk(packed, 0) }),
    'junk-after-content',
  ],
  'a byte behind a content that ends on a whole one': [
    lying({ content: 'a', method: 8, packed: withJunk(storedBlock, 0) }),
    'junk-after-content',
  ],
  'much behind a content': [
    lying({ method: 8, packed: withJunk(packed, ...new Uint8Array(9000)) }),
    'junk-after-content',
  ],
  'no widget': [zipOf([{ name: 'notes.txt' }]), 'no-widget'],
  'nothing at all': [zipOf([]), 'no-widget'],
  'two widgets': [
    zipOf([{ name: 'a/manifest.json' }, { name: 'b/manifest.json' }]),
    'several-widgets',
  ],
  'a manifest that is no text': [
    zipOf([{ name: 'manifest.json', content: Uint8Array.of(0xff, 0xfe, 0xff) }]),
    'not-text',
  ],
};

for (const [what, [archive, reason]] of Object.entries(ARCHIVES)) {
  test(`an archive is refused with the reason: ${what}`, async () => {
    assert.equal((await refusal(archive)).reason, reason);
  });
}

test('a refusal names the entry', async () => {
  const { details } = await refusal(named('../evil.js'));
  assert.equal(details.entry, '../evil.js');
});

test('names that objects have are no more than names', async () => {
  const { texts } = await taken(zipOf([MANIFEST, { name: 'constructor.js', content: 'x' }]));
  assert.equal(texts.get('constructor.js'), 'x');
});

test('the page answers while a large archive is read', async () => {
  const content = encoder.encode('0123456789'.repeat(450_000));
  const entries = ['a', 'b', 'c', 'd'].map((name) => ({ name: `${name}.txt`, content, method: 8 }));
  let turns = 0;
  const timer = setInterval(() => (turns += 1));
  try {
    const { texts } = await taken(zipOf([MANIFEST, ...entries]));
    assert.equal(texts.get('d.txt')?.length, content.length);
  } finally {
    clearInterval(timer);
  }
  assert.ok(turns > 3, `it answered ${turns} times`);
});

test('the checksum is that of the zip format', () => {
  assert.equal(crc32(encoder.encode('123456789')), 0xcbf43926);
  assert.equal(crc32(encoder.encode('6789'), crc32(encoder.encode('12345'))), 0xcbf43926);
});
