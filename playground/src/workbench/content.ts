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
