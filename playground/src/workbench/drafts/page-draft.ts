import { type Content, NOTHING } from '../content.ts';
import type { Kept, Keeper } from '../edited-files.ts';
import type { Files } from '../files.ts';
import type { RunStorage } from '../storage.ts';
import { KeptCarried } from './kept-carried.ts';
import { DRAFT_PARAMETER, draftKey, PAUSE, VERSION } from './keys.ts';

/** What a draft began as. A playground on another page can go on with it. */
export interface Origin {
  /** The files that the page gave. */
  initial: Files;
  /** The id of the lead that is open. */
  lead: string | null;
}

/** What a draft that waits to be kept elsewhere was made of. */
export interface Base {
  /** The `rev` that its writer knew; 0 for what has never been a named draft. */
  rev: number;
  /** Whether it carries what that one did, which is not written again. */
  carriesSame: boolean;
}

/**
 * Keeps the reader's code of one playground over visits, without a name. If the storage is full or forbidden, no draft
 * is kept.
 */
export class Draft implements Keeper {
  readonly #storage: RunStorage;
  readonly #key: string;
  readonly #origin: () => Origin | Base | undefined;
  readonly #carried: KeptCarried;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending: Content | undefined;

  /** `origin` is saved with the content, where another page may go on with it. */
  constructor(
    storage: RunStorage,
    name: string,
    origin: () => Origin | Base | undefined = () => undefined,
  ) {
    this.#storage = storage;
    this.#key = draftKey(name);
    this.#origin = origin;
    this.#carried = new KeptCarried(storage, name);
  }

  load(): Content | null {
    const { files } = this.#read() ?? {};
    return files ? { files, carried: this.#carried.load() ?? NOTHING } : null;
  }

  /** What the saved draft began as; null where it does not say. */
  loadOrigin(): Origin | null {
    const { initial, lead } = this.#read() ?? {};
    return areFiles(initial) ? { initial, lead: typeof lead === 'string' ? lead : null } : null;
  }

  /** What the saved draft was made of. */
  loadBase(): Base {
    const { rev, carriesSame } = this.#read() ?? {};
    return { rev: typeof rev === 'number' ? rev : 0, carriesSame: carriesSame === true };
  }

  save({ files, carried }: Content): Kept {
    this.#forget();
    try {
      const saved = { version: VERSION, files, ...this.#origin() };
      this.#storage.setItem(this.#key, JSON.stringify(saved));
    } catch {
      // Full or forbidden: the code stays in the editor.
      return 'nothing';
    }
    return this.#carried.save(carried) ? 'all' : 'texts';
  }

  saveSoon(content: Content): void {
    clearTimeout(this.#timer);
    this.#pending = content;
    this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

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
      this.#carried.save(NOTHING);
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

/** How the names of drafts begin that came from a link. */
export const LINKED = 'link#';

/** The draft of a playground on another page that the address of this one names, where the reader has it. */
export function otherDraft(
  name: string | null,
  storage: RunStorage,
): (Origin & { name: string }) | null {
  // Code from a link comes by the link alone, which says what it is.
  const origin =
    name === null || name.startsWith(LINKED) ? null : new Draft(storage, name).loadOrigin();
  return name === null || origin === null ? null : { ...origin, name };
}

/** The page of the full playground with the draft of a name open. */
export function pageWithDraft(address: string, name: string): string {
  const page = new URL(address);
  page.searchParams.set(DRAFT_PARAMETER, name);
  return page.href;
}
