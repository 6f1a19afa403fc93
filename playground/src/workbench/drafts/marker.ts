import type { RunStorage } from '../storage.ts';
import { leftKey, openKey } from './keys.ts';

/** Which draft is open in a playground: in this tab, and in the tab that was used last. */
export class Marker {
  readonly #storages: readonly RunStorage[];
  readonly #key: string;
  readonly #tab: RunStorage;
  readonly #left: string;

  constructor({ tab, storage, name }: { tab: RunStorage; storage: RunStorage; name: string }) {
    this.#storages = [tab, storage];
    this.#key = openKey(name);
    this.#tab = tab;
    this.#left = leftKey(name);
  }

  /** Says of the page that goes which draft it has edited. */
  leave(id: string): void {
    put(this.#tab, this.#left, id);
  }

  /** The draft that the page before this one, in the same tab, has edited; it is told once. */
  comeBack(): string | null {
    const id = this.#tab.getItem(this.#left);
    put(this.#tab, this.#left, null);
    return id;
  }

  read(): string | null {
    return this.#storages.map((storage) => storage.getItem(this.#key)).find(Boolean) ?? null;
  }

  /** `null`: none is open, so that the next page begins with its own files. */
  write(id: string | null): void {
    for (const storage of this.#storages) {
      put(storage, this.#key, id);
    }
  }
}

function put(storage: RunStorage, key: string, value: string | null): void {
  try {
    if (value === null) {
      storage.removeItem(key);
    } else {
      storage.setItem(key, value);
    }
  } catch {
    // Full or forbidden: the draft is in the list.
  }
}
