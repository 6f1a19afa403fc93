import type { RunStorage } from '../storage.ts';

/** Which draft is open in a playground: in this tab, and in the tab that was used last. */
export class Marker {
  readonly #storages: readonly RunStorage[];
  readonly #key: string;

  constructor({ tab, storage, name }: { tab: RunStorage; storage: RunStorage; name: string }) {
    this.#storages = [tab, storage];
    this.#key = `personal-page-open:${name}`;
  }

  read(): string | null {
    return this.#storages.map((storage) => storage.getItem(this.#key)).find(Boolean) ?? null;
  }

  /** `null`: none is open, so that the next page begins with its own files. */
  write(id: string | null): void {
    for (const storage of this.#storages) {
      try {
        if (id === null) {
          storage.removeItem(this.#key);
        } else {
          storage.setItem(this.#key, id);
        }
      } catch {
        // Full or forbidden: the draft is in the list.
      }
    }
  }
}
