/** The part of `localStorage` that a draft needs. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem'>;

const PREFIX = 'personal-page-draft:';
const VERSION = 1;

/**
 * The key of a playground's draft: the page without its language, so that both languages share it, and
 * the element's id.
 */
export function draftKey(page: URL, docs: URL, id: string): string {
  const { pathname } = page;
  const path = pathname.startsWith(docs.pathname) ? pathname.slice(docs.pathname.length) : pathname;
  return `${PREFIX}${path.replace(/(^\/|index\.html$)/g, '')}#${id}`;
}

/** Keeps the reader's code of one playground over visits. If the storage is full or forbidden, no draft is kept. */
export class Draft {
  readonly #storage: DraftStorage;
  readonly #key: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending: Record<string, string> | undefined;

  constructor(storage: DraftStorage, key: string) {
    this.#storage = storage;
    this.#key = key;
  }

  load(): Record<string, string> | null {
    try {
      return filesOf(JSON.parse(this.#storage.getItem(this.#key) ?? 'null'));
    } catch {
      return null;
    }
  }

  save(files: Record<string, string>): void {
    this.#forget();
    try {
      this.#storage.setItem(this.#key, JSON.stringify({ version: VERSION, files }));
    } catch {
      // Full or forbidden: the code stays in the editor.
    }
  }

  /** Saves once the reader has stopped typing for `delay` ms. */
  saveSoon(files: Record<string, string>, delay = 400): void {
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

  #forget(): void {
    clearTimeout(this.#timer);
    this.#pending = undefined;
  }
}

function filesOf(saved: unknown): Record<string, string> | null {
  if (typeof saved !== 'object' || saved === null || !('version' in saved) || !('files' in saved)) {
    return null;
  }
  const { version, files } = saved;
  const fits =
    version === VERSION &&
    typeof files === 'object' &&
    files !== null &&
    Object.values(files).every((text) => typeof text === 'string');
  return fits ? (files as Record<string, string>) : null;
}
