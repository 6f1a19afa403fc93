import type { Files } from './files.ts';

/** The part of `localStorage` that a draft needs. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** What a draft began as. A playground on another page can go on with it. */
export interface Origin {
  /** The files that the page gave. */
  initial: Files;
  /** The id of the lead that is open. */
  lead: string | null;
}

const PREFIX = 'personal-page-draft:';
const VERSION = 1;

/**
 * The name of a playground's draft: the page without its language, so that both languages share it, and what tells
 * the playgrounds of the page apart.
 */
export function draftName(page: URL, docs: URL, playground: string): string {
  const { pathname } = page;
  const path = pathname.startsWith(docs.pathname) ? pathname.slice(docs.pathname.length) : pathname;
  return `${path.replace(/(^\/|index\.html$)/g, '')}#${playground}`;
}

/** Keeps the reader's code of one playground over visits. If the storage is full or forbidden, no draft is kept. */
export class Draft {
  readonly #storage: DraftStorage;
  readonly #key: string;
  readonly #origin: () => Origin | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending: { files: Files; saved: (() => void) | undefined } | undefined;

  /** `origin` is saved with the files, where another page may go on with them. */
  constructor(
    storage: DraftStorage,
    name: string,
    origin: () => Origin | undefined = () => undefined,
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

  /** Says whether the files are kept now. */
  save(files: Files): boolean {
    this.#forget();
    try {
      const saved = { version: VERSION, files, ...this.#origin() };
      this.#storage.setItem(this.#key, JSON.stringify(saved));
      return true;
    } catch {
      // Full or forbidden: the code stays in the editor.
      return false;
    }
  }

  /** Saves once the reader has stopped typing for `delay` ms; `saved` is called if the files are kept then. */
  saveSoon(files: Files, saved?: () => void, delay = 400): void {
    clearTimeout(this.#timer);
    this.#pending = { files, saved };
    this.#timer = setTimeout(() => this.flush(), delay);
  }

  /** Saves now what waits to be saved. */
  flush(): void {
    const { files, saved } = this.#pending ?? {};
    if (files && this.save(files)) {
      saved?.();
    }
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#pending = undefined;
  }

  #read(): ({ files: Files } & Partial<Record<keyof Origin, unknown>>) | null {
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
