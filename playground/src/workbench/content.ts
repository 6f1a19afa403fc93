import type { Files } from './files.ts';

/** What the widget in the editor has beside its texts. */
export interface Carried {
  /** Files that are no text, such as images, in base64 by their paths. */
  binaries: Files;
  /** The widget came in as a whole, so its archive holds its own files and none of the starter's. */
  whole: boolean;
}

export const NOTHING: Carried = Object.freeze({ binaries: Object.freeze({}), whole: false });

/** All that the editor holds, and a draft keeps. */
export interface Content {
  files: Files;
  carried: Carried;
}

/** Texts alone. */
export const texts = (files: Files): Content => ({ files, carried: NOTHING });

/** One file: its text, or in base64 what is no text. */
export type Entry = { text: string } | { base64: string };

export function entryOf({ files, carried }: Content, path: string): Entry | null {
  if (Object.hasOwn(files, path)) {
    return { text: files[path]! };
  }
  return Object.hasOwn(carried.binaries, path) ? { base64: carried.binaries[path]! } : null;
}

/** The same with other files at some paths; null for none there. */
export function withEntries(content: Content, entries: ReadonlyMap<string, Entry | null>): Content {
  const files = new Map(Object.entries(content.files));
  const binaries = new Map(Object.entries(content.carried.binaries));
  for (const [path, entry] of entries) {
    files.delete(path);
    binaries.delete(path);
    if (entry && 'text' in entry) {
      files.set(path, entry.text);
    } else if (entry) {
      binaries.set(path, entry.base64);
    }
  }
  const { whole } = content.carried;
  const carried = { binaries: Object.fromEntries(binaries), whole };
  return {
    files: Object.fromEntries(files),
    // What is carried is large, and compared by what it is: the same stays the same.
    carried: sameFiles(carried.binaries, content.carried.binaries) ? content.carried : carried,
  };
}

export const pathsOf = ({ files, carried }: Content): string[] => [
  ...Object.keys(files),
  ...Object.keys(carried.binaries),
];

export function sameFiles(a: Files, b: Files): boolean {
  const names = Object.keys(a);
  return (
    a === b ||
    (names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]))
  );
}

export const sameContent = (a: Content, b: Content): boolean =>
  sameFiles(a.files, b.files) &&
  a.carried.whole === b.carried.whole &&
  sameFiles(a.carried.binaries, b.carried.binaries);
