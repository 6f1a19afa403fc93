import type { Carried } from '../content.ts';
import type { RunStorage } from '../storage.ts';
import { carriedKey } from './keys.ts';

const VERSION = 1;

/** The largest text that is kept, in UTF-16 units: browsers give an origin five million, and others need some. */
const LARGEST = 3_000_000;

/** Keeps what a draft carries beside its texts. */
export class KeptCarried {
  readonly #storage: RunStorage;
  readonly #key: string;
  /** What was found or written last. It is large, so it is not written again with each change of a text. */
  #last: Carried | null = null;
  /** Whether that is in the storage. */
  #isKept = true;

  /** `name` is that of the draft. */
  constructor(storage: RunStorage, name: string) {
    this.#storage = storage;
    this.#key = carriedKey(name);
  }

  load(): Carried | null {
    try {
      const saved: unknown = JSON.parse(this.#storage.getItem(this.#key) ?? 'null');
      this.#last = isSaved(saved) ? { binaries: saved.binaries, whole: saved.whole } : null;
    } catch {
      // Forbidden or damaged: nothing is kept.
    }
    return this.#last;
  }

  /**
   * Says whether all of it is kept now. It is not where the storage is full or forbidden; of what is too large only
   * whether the widget is whole.
   */
  save(carried: Carried): boolean {
    if (carried !== this.#last) {
      this.#last = carried;
      this.#isKept = this.#write(carried);
    }
    return this.#isKept;
  }

  #write(carried: Carried): boolean {
    try {
      // What was there does not belong to the texts that are saved now.
      this.#storage.removeItem(this.#key);
      const fits = JSON.stringify(carried).length <= LARGEST;
      const kept = fits ? carried : { binaries: {}, whole: carried.whole };
      if (kept.whole || Object.keys(kept.binaries).length > 0) {
        this.#storage.setItem(this.#key, JSON.stringify({ version: VERSION, ...kept }));
      }
      return fits;
    } catch {
      return false;
    }
  }
}

function isSaved(saved: unknown): saved is Carried {
  const { version, binaries, whole } = (saved ?? {}) as Partial<Record<string, unknown>>;
  return (
    version === VERSION &&
    typeof whole === 'boolean' &&
    typeof binaries === 'object' &&
    binaries !== null &&
    Object.values(binaries).every((content) => typeof content === 'string')
  );
}
