import { archiveText, type TextChange } from './text.ts';

/** Files that are text, and are shown in the editor. All other files are carried as they are. */
const TEXT = /\.(js|mjs|cjs|jsx|ts|tsx|json|css|scss|less|html?|md|svg|txt|xml|ya?ml|py|map)$/i;

/** What was done to a text so that it is UTF-8 as an archive has it. */
export type ImportChange = TextChange | 'utf-16' | 'windows-1251';

export interface ImportedText {
  text: string;
  changes: ImportChange[];
}

/** Whether a file of this name is text. */
export const isTextName = (path: string): boolean => TEXT.test(path);

/** The text of a file; null if it is in no encoding that is known for sure. */
export function importedText(bytes: Uint8Array): ImportedText | null {
  const decoded = decode(bytes);
  if (decoded === null || decoded.text.includes('\0')) {
    return null;
  }
  const { bytes: kept, changes } = archiveText(decoded.text);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(kept);
  // The mark of UTF-16 is part of that encoding.
  const own = decoded.encoding ? changes.filter((change) => change !== 'byte-order-mark') : changes;
  return { text, changes: decoded.encoding ? [decoded.encoding, ...own] : own };
}

interface Decoded {
  text: string;
  encoding?: 'utf-16' | 'windows-1251';
}

function decode(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const text = decodeAs(first === 0xff ? 'utf-16le' : 'utf-16be', bytes);
    return text === null ? null : { text, encoding: 'utf-16' };
  }
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== null) {
    return { text: utf8 };
  }
  const text = decodeAs('windows-1251', bytes);
  return text !== null && isRussian(text) ? { text, encoding: 'windows-1251' } : null;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Whether a text that may be in any encoding of one byte a letter reads as Russian: its letters beyond ASCII are mostly
 * those of words, in small type.
 */
function isRussian(text: string): boolean {
  const others = text.match(/\P{ASCII}/gu) ?? [];
  const letters = text.match(/[а-яё]/g) ?? [];
  const strange = /[^\P{Cc}\t\r\n]/u.test(text);
  return !strange && letters.length > others.length * 0.6;
}
