import { sizeText } from '../words/size-text.ts';
import { shownName } from '../readable-name.ts';
import type { ImportWords } from './import-words.ts';

const size = (bytes = 0): string => sizeText(bytes, 'en', ['bytes', 'KB', 'MB']);
const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);
const quoted = (text = ''): string => `“${shownName(text)}”`;

export const EN: ImportWords = {
  replaced: (name, file) => `${name} is in the place of your ${file}.`,
  added: (file) => `${file} was added.`,
  taken: (name, count) => `${name ? `${name}: ` : ''}${files(count)} opened`,
  parts: {
    important: 'Please note',
    changed: 'Changed on the way in',
    leftOut: 'Left out',
    taken: 'Taken',
    gone: 'No longer in the editor',
  },
  size,
  notes: {
    root: (file) => `The widget was in the folder ${file}, which is its root now.`,
    stays: (file) => `There is no ${file} in it, so the one from the editor stays.`,
    untilReload:
      'This browser has no room to keep these files: they stay here until you reload the page, which then has your earlier draft.',
    imagesUntilReload:
      'This browser has no room to keep the images: they stay here until you reload the page.',
    nameEncoding: 'the name is not UTF-8, it was read as CP866 (DOS)',
    nameComposed: 'letters of the name that were made of several characters became one each',
    notText: 'this is no text in a known encoding, it is carried as it is',
    gone: 'it belonged to the widget before; Undo brings it back',
    unchecked: (reason) => `The files were not checked: ${reason}.`,
  },
  changes: {
    'byte-order-mark': 'the byte order mark (BOM) was removed',
    'line-ends': 'line ends became LF',
    'broken-characters': 'broken characters were replaced',
    'utf-16': 'UTF-16 became UTF-8',
    'windows-1251': 'read as windows-1251, became UTF-8: check the letters',
  },
  whyLeftOut: {
    hidden: 'its name begins with a dot',
    packages: 'packages to build with',
    tools: 'for an editor or a build',
    python: 'written by Python',
    archive: 'an archive',
    key: 'a key',
    copy: 'a log or a copy',
    system: 'written by the system',
    outside: 'outside the widget’s folder',
    built: 'built anew of the source beside it',
    'no-python': 'this site was built without Python',
  },
  docs: 'What it means',
  inTheList: (rest) =>
    `${rest > 0 ? `There are more: ${rest}. ` : ''}All of them are in the tab “Problems”, with their fixes.`,
  undo: 'Undo',
  done: 'Close',
  notBlob: 'import: a File or a Blob was expected',
  refused: (name, reason) => `${name ? `${name}: ` : ''}${reason} Nothing was changed.`,
  refusals: {
    'not-an-archive': () => 'this is not a zip archive.',
    incomplete: () => 'the end of the archive is missing. It is incomplete or damaged.',
    'junk-after-archive': () => 'there is something behind the end of the archive. Pack it again.',
    'unclear-end': () => 'the archive has two ends, so it is unclear what is in it. Pack it again.',
    'several-parts': () => 'this is one part of an archive that was split. Pack it as one file.',
    'broken-directory': () => 'the list of files in the archive is damaged.',
    'too-many-entries': ({ limit }) =>
      `there are more than ${limit ?? 0} files in it. Leave out what is no part of the widget.`,
    'archive-too-large': ({ limit }) => `this is larger than ${size(limit)}.`,
    zip64: () => 'the archive is in the format Zip64, for files above 4 GB. Pack it without it.',
    encrypted: ({ entry }) => `${quoted(entry)} is encrypted. Pack it without a password.`,
    'unknown-flags': ({ entry }) => `${quoted(entry)} is packed in an unusual way. Pack it again.`,
    'unknown-method': ({ entry, method }) =>
      `${quoted(entry)} is compressed by method ${method ?? '?'}. Pack it with Deflate or without compression.`,
    'headers-differ': ({ entry }) =>
      `the archive says two different things of ${quoted(entry)}. It is damaged or forged.`,
    'outside-archive': ({ entry }) => `${quoted(entry)} is outside the archive. It is damaged.`,
    overlap: ({ entry, other }) =>
      `${quoted(entry)} and ${quoted(other)} share their content. This is how zip bombs are made.`,
    'folder-with-content': ({ entry }) => `the folder ${quoted(entry)} has content of its own.`,
    link: ({ entry }) => `${quoted(entry)} is a link. Put the file itself in its place.`,
    'special-file': ({ entry }) => `${quoted(entry)} is not an ordinary file.`,
    'name-not-utf8': ({ entry }) => `the name ${quoted(entry)} claims to be UTF-8 and is not.`,
    'name-with-control-characters': ({ entry }) =>
      `the name ${quoted(entry)} has characters that do not show or turn the direction of writing. Rename the file.`,
    'name-too-long': ({ entry }) => `the path ${quoted(entry)} is too long.`,
    backslash: ({ entry }) =>
      `${quoted(entry)} has a backslash in its name. Pack it with a program that parts folders by “/”.`,
    'absolute-path': ({ entry }) => `${quoted(entry)} is a path from the root of a disk.`,
    'drive-letter': ({ entry }) => `${quoted(entry)} begins with the letter of a drive.`,
    'path-leads-out': ({ entry }) => `${quoted(entry)} leads out of the folder.`,
    'odd-path': ({ entry }) => `${quoted(entry)} is not a name for a file of a widget.`,
    duplicate: ({ entry }) => `there are two files ${quoted(entry)}.`,
    twins: ({ entry, other }) =>
      `${quoted(entry)} and ${quoted(other)} are one name on some systems. Rename one.`,
    'file-and-folder': ({ entry, other }) =>
      `${quoted(other)} is a file and a folder at once: see ${quoted(entry)}.`,
    'file-too-large': ({ entry, limit }) => `${quoted(entry)} is larger than ${size(limit)}.`,
    'files-too-large': ({ limit }) => `all files together are larger than ${size(limit)}.`,
    'damaged-content': ({ entry }) => `the content of ${quoted(entry)} is damaged.`,
    'wrong-size': ({ entry }) =>
      `${quoted(entry)} is of another size than the archive says. It is damaged or forged.`,
    'wrong-checksum': ({ entry }) =>
      `the checksum of ${quoted(entry)} is wrong. The archive is damaged.`,
    'junk-after-content': ({ entry }) =>
      `there is something behind the end of ${quoted(entry)}. It is damaged or forged.`,
    unreadable: ({ entry }) => `${quoted(entry)} cannot be read.`,
    'not-text': ({ entry }) =>
      `${quoted(entry)} is neither text in an encoding that is known here nor an image.`,
    'no-widget': () => 'there is neither manifest.json nor personal_page.js in it.',
    'several-widgets': ({ entry, other }) =>
      `it is unclear which widget you mean: there are ${quoted(entry)} and ${quoted(other)}. Open one of the folders.`,
    'archive-among-files': ({ entry }) => `open the archive ${quoted(entry)} alone.`,
    'no-part': ({ entry }) => `${quoted(entry)} is no part of a widget, or must not be in one.`,
    'no-python': ({ entry }) => `${quoted(entry)} is Python, and this site was built without it.`,
  },
};
