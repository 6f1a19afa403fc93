import { Refusal, type RefusalReason } from './refusal.ts';

/** Longer than any file system takes a name; in UTF-16 units. */
const LONGEST = 250;

/** Characters that do not show, turn the direction of what is read, or end a line: two names with them look alike. */
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** What is wrong with the path of a file, wherever it comes from; null where it may be one of a widget's. */
export function faultOfPath(path: string): RefusalReason | null {
  const parts = path.split('/');
  if (CONTROL.test(path)) {
    return 'name-with-control-characters';
  }
  if (path.includes('\\')) {
    return 'backslash';
  }
  if (path.startsWith('/')) {
    return 'absolute-path';
  }
  if (/^[a-z]:/i.test(path)) {
    return 'drive-letter';
  }
  if (parts.includes('..')) {
    return 'path-leads-out';
  }
  // An object of files cannot be trusted to hold a file of that last name.
  if (parts.some((part) => ['', '.', '__proto__'].includes(part))) {
    return 'odd-path';
  }
  return path.length > LONGEST ? 'name-too-long' : null;
}

/** The paths of one folder. Two that some file system takes for one cannot be in it together. */
export class Paths {
  readonly #known = new Map<string, { path: string; folder: boolean }>();

  /** Adds a path, and the folders that it leads through. @throws Refusal */
  add(path: string, folder: boolean): void {
    const fault = faultOfPath(path);
    if (fault) {
      throw new Refusal(fault, { entry: path });
    }
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) {
      this.#add(parts.slice(0, depth).join('/'), true, path);
    }
    this.#add(path, folder, path);
  }

  #add(path: string, folder: boolean, entry: string): void {
    const key = path.normalize('NFC').toLowerCase();
    const known = this.#known.get(key);
    if (!known) {
      this.#known.set(key, { path, folder });
    } else if (known.folder !== folder) {
      throw new Refusal('file-and-folder', { entry, other: known.path });
    } else if (known.path !== path) {
      throw new Refusal('twins', { entry: path, other: known.path });
    } else if (!folder) {
      throw new Refusal('duplicate', { entry });
    }
  }
}
