import { type Content, NOTHING } from '../content.ts';
import type { RunStorage } from '../storage.ts';
import { PAUSE } from './keys.ts';
import { Draft } from './page-draft.ts';
import { contentOf, type DraftRecord, VERSION } from './record.ts';
import type { DraftStore } from './store.ts';

/** A draft that is not kept yet. */
export function blank(id: string, name: string, { files, carried }: Content): DraftRecord {
  return { v: VERSION, id, rev: 0, name, files, carried, at: 0 };
}

/**
 * Writes one draft, one change after another. What the page may not live to write is also put into the page's storage,
 * which answers at once; the next page finds it there.
 */
export class DraftWriter {
  readonly #store: DraftStore;
  readonly #waiting: Draft;
  /** Hears of every write: how it ended, or null where it went well. */
  readonly #ended: (error: unknown) => void;
  #record: DraftRecord;
  #pending: Content | undefined;
  /** What stands in the page's storage. */
  #left: Content | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The write of what was typed that goes on. */
  #running: { content: Content; over: Promise<void> } | undefined;
  #writes: Promise<unknown> = Promise.resolve();
  /** The `rev` of the newest write that was begun. */
  #begun: number;

  constructor(
    record: DraftRecord,
    parts: { store: DraftStore; storage: RunStorage; ended: (error: unknown) => void },
  ) {
    this.#record = record;
    this.#begun = record.rev;
    this.#store = parts.store;
    this.#waiting = new Draft(parts.storage, record.id, () => ({
      rev: this.#begun,
      carriesSame: this.#left?.carried === this.#record.carried,
    }));
    this.#ended = parts.ended;
  }

  /** What is kept. */
  get record(): DraftRecord {
    return this.#record;
  }

  /** Whether all that was typed is kept. */
  get saved(): boolean {
    return this.#pending === undefined;
  }

  get content(): Content {
    return this.#pending ?? contentOf(this.#record);
  }

  soon(content: Content): void {
    this.#pending = content;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.write(), PAUSE);
  }

  now(content = this.#pending): void {
    if (content) {
      this.#pending = content;
      this.#left = content;
      const carriesSame = content.carried === this.#record.carried;
      this.#waiting.save(carriesSame ? { ...content, carried: NOTHING } : content);
      void this.write();
    }
  }

  /** Writes what waits to be written, and resolves when that is kept or cannot be. */
  write(): Promise<void> {
    clearTimeout(this.#timer);
    const content = this.#pending;
    if (!content) {
      return Promise.resolve();
    }
    if (this.#running?.content !== content) {
      this.#running = { content, over: this.#write(content) };
    }
    return this.#running.over;
  }

  async #write(content: Content): Promise<void> {
    try {
      await this.change(contentOf(content));
      if (this.#pending === content) {
        this.#pending = undefined;
      }
      if (this.#left && this.#left !== this.#pending) {
        this.#left = undefined;
        this.#waiting.discard();
      }
      this.#ended(null);
    } catch (error) {
      this.#ended(error);
    } finally {
      if (this.#running?.content === content) {
        this.#running = undefined;
      }
    }
  }

  /** Changes the kept draft, after the changes before. @throws what the store throws; then nothing has changed */
  change(patch: Partial<DraftRecord>): Promise<void> {
    const written = this.#writes.then(async () => {
      const { rev } = this.#record;
      const record = { ...this.#record, ...patch, v: VERSION, rev: rev + 1, at: Date.now() };
      this.#begun = rev + 1;
      try {
        await this.#store.put(record, rev);
        this.#record = record;
      } finally {
        this.#begun = this.#record.rev;
      }
    });
    this.#writes = written.catch(() => undefined);
    return written;
  }

  /** Takes no more notice of time: the draft is another tab's, or closed. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}
