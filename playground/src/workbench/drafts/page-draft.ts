import type { Keeper } from '../edited-files.ts';
import type { Files } from '../files.ts';
import type { RunStorage } from '../storage.ts';

/** What a draft began as. A playground on another page can go on with it. */
export interface Origin {
  /** The files that the page gave. */
  initial: Files;
  /** The id of the lead that is open. */
  lead: string | null;
}

/** What a draft that waits to be kept elsewhere was made of: the `rev` that its writer knew. */
interface Base {
  rev: number;
}

const PREFIX = 'personal-page-draft:';
const VERSION = 1;

/**
 * Keeps the reader's code of one playground over visits, without a name. If the storage is full or forbidden, no draft
 * is kept.
 */
export class Draft implements Keeper {
  readonly #storage: RunStorage;
  readonly #key: string;
  readonly #origin: () => Origin | Base | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending: Files | undefined;

  /** `origin` is saved with the files, where another page may go on with them. */
  constructor(
    storage: RunStorage,
    name: string,
    origin: () => Origin | Base | undefined = () => undefined,
  ) {
    this.#storage = storage;
    this.#key = PREFIX + name;
    this.#origin = origin;
  }

  load(): Files | null {
    return this.#read()?.files ?? null;
  }

  /** What the saved draft began as; null where it does not say. */
  loadOrigin(): Origin | null {
    const { initial, lead } = this.#read() ?? {};
    return areFiles(initial) ? { initial, lead: typeof lead === 'string' ? lead : null } : null;
  }

  /** The `rev` that the saved files were made of; 0 for what has never been a named draft. */
  get rev(): number {
    const { rev } = this.#read() ?? {};
    return typeof rev === 'number' ? rev : 0;
  }

  save(files: Files): void {
    this.#forget();
    try {
      const saved = { version: VERSION, files, ...this.#origin() };
      this.#storage.setItem(this.#key, JSON.stringify(saved));
    } catch {
      // Full or forbidden: the code stays in the editor.
    }
  }

  /** Saves once the reader has stopped typing for `delay` ms. */
  saveSoon(files: Files, delay = 400): void {
    clearTimeout(this.#timer);
    this.#pending = files;
    this.#timer = setTimeout(() => this.flush(), delay);
  }

  /** Saves now what waits to be saved. */
  flush(): void {
    if (this.#pending) {
      this.save(this.#pending);
    }
  }

  /** Takes the saved draft away. */
  discard(): void {
    this.#forget();
    try {
      this.#storage.removeItem(this.#key);
    } catch {
      // Forbidden: nothing was saved.
    }
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#pending = undefined;
  }

  #read(): ({ files: Files } & Partial<Record<keyof (Origin & Base), unknown>>) | null {
    try {
      const saved: unknown = JSON.parse(this.#storage.getItem(this.#key) ?? 'null');
      return isSaved(saved) ? saved : null;
    } catch {
      return null;
    }
  }
}

function isSaved(saved: unknown): saved is { files: Files } {
  return (
    typeof saved === 'object' &&
    saved !== null &&
    'version' in saved &&
    saved.version === VERSION &&
    'files' in saved &&
    areFiles(saved.files)
  );
}

function areFiles(files: unknown): files is Files {
  return (
    typeof files === 'object' &&
    files !== null &&
    Object.values(files).every((text) => typeof text === 'string')
  );
}

/** The draft of a playground on another page that the address of this one names, where the reader has it. */
export function otherDraft(
  name: string | null,
  storage: RunStorage,
): (Origin & { name: string }) | null {
  const origin = name === null ? null : new Draft(storage, name).loadOrigin();
  return name === null || origin === null ? null : { ...origin, name };
}

/** The page of the full playground with the draft of a name open. */
export function pageWithDraft(path: string, docs: URL, name: string): string {
  const page = new URL(path, docs);
  page.searchParams.set('draft', name);
  return page.href;
}
