import { digest, type Files } from './files.ts';
import type { RunStorage } from './storage.ts';

const PREFIX = 'personal-page-unfinished:';

/**
 * Remembers the code that was started, until the cabinet has answered after it, for as long as the tab is open: code
 * that takes the page down is then not run again by itself. If the storage is full or forbidden, nothing is
 * remembered.
 */
export class UnfinishedRun {
  readonly #storage: RunStorage;
  readonly #key: string;

  constructor(storage: RunStorage, key: string) {
    this.#storage = storage;
    this.#key = PREFIX + key;
  }

  begin(files: Files): void {
    try {
      this.#storage.setItem(this.#key, digest(files));
    } catch {
      // Full or forbidden.
    }
  }

  passed(): void {
    try {
      this.#storage.removeItem(this.#key);
    } catch {
      // Forbidden: there is nothing to be removed.
    }
  }

  /** Whether these files were started and have not passed. */
  failed(files: Files): boolean {
    try {
      return this.#storage.getItem(this.#key) === digest(files);
    } catch {
      return false;
    }
  }
}
