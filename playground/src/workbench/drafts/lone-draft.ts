import type { Content } from '../content.ts';
import type { Kept } from '../edited-files.ts';
import { PAUSE } from './keys.ts';
import type { Draft } from './page-draft.ts';

/**
 * The one draft of a page whose browser has no place for several. It has no name, and a later page that can keep it
 * among others takes it over.
 */
export class LoneDraft {
  /** What was typed last; undefined before anything was. */
  content: Content | undefined;
  readonly #draft: Draft;
  /** Hears of every write: why it failed, or null where it went well. */
  readonly #ended: (failure: Error | null) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(draft: Draft, ended: (failure: Error | null) => void) {
    this.#draft = draft;
    this.#ended = ended;
  }

  save(content: Content): Kept {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.content = content;
    const kept = this.#draft.save(content);
    this.#ended(kept === 'nothing' ? new DOMException('', 'QuotaExceededError') : null);
    return kept;
  }

  soon(content: Content): void {
    clearTimeout(this.#timer);
    this.content = content;
    this.#timer = setTimeout(() => this.save(content), PAUSE);
  }

  /** Saves what waits to be saved. */
  flush(): void {
    if (this.#timer !== undefined) {
      this.again();
    }
  }

  again(): void {
    if (this.content) {
      this.save(this.content);
    }
  }
}
