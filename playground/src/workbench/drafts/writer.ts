import type { Files } from '../files.ts';
import type { RunStorage } from '../storage.ts';
import { Draft } from './page-draft.ts';
import { type DraftRecord, VERSION } from './record.ts';
import type { DraftStore } from './store.ts';

/** How long the reader has to type nothing until it is saved, in ms. */
const PAUSE = 300;

/** A draft that is not kept yet. */
export function blank(id: string, name: string, files: Files): DraftRecord {
  return { v: VERSION, id, rev: 0, name, files, binaries: {}, at: 0 };
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
  #pending: Files | undefined;
  /** What stands in the page's storage. */
  #left: Files | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The write of what was typed that goes on. */
  #running: { files: Files; over: Promise<void> } | undefined;
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
    this.#waiting = new Draft(parts.storage, record.id, () => ({ rev: this.#begun }));
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

  get files(): Files {
    return this.#pending ?? this.#record.files;
  }

  soon(files: Files): void {
    this.#pending = files;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.write(), PAUSE);
  }

  now(files = this.#pending): void {
    if (files) {
      this.#pending = files;
      this.#left = files;
      this.#waiting.save(files);
      void this.write();
    }
  }

  /** Writes what waits to be written, and resolves when that is kept or cannot be. */
  write(): Promise<void> {
    clearTimeout(this.#timer);
    const files = this.#pending;
    if (!files) {
      return Promise.resolve();
    }
    if (this.#running?.files !== files) {
      this.#running = { files, over: this.#write(files) };
    }
    return this.#running.over;
  }

  async #write(files: Files): Promise<void> {
    try {
      await this.change({ files });
      if (this.#pending === files) {
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
      if (this.#running?.files === files) {
        this.#running = undefined;
      }
    }
  }

  /** Changes the kept draft, after the changes before. @throws what the store throws; then nothing has changed */
  change(patch: Partial<DraftRecord>): Promise<void> {
    const written = this.#writes.then(async () => {
      const { rev } = this.#record;
      const record = { ...this.#record, ...patch, rev: rev + 1, at: Date.now() };
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
