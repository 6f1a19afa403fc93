import { texts } from '../content.ts';
import type { Files } from '../files.ts';
import type { Standing } from './bar.ts';
import { openDrafts } from './presence.ts';
import type { DraftRecord, NewerRecord } from './record.ts';
import { freeName, newId } from './rescue.ts';
import type { DraftStore } from './store.ts';
import type { DraftWords } from './words.ts';
import { blank } from './writer.ts';

/** How long a deleted draft can be brought back, in ms. */
const KEPT = 30 * 24 * 60 * 60 * 1000;
/** The longest name, in characters. */
export const LONGEST = 80;

/** The draft that is open on this page. */
export interface OpenDraft {
  readonly words: DraftWords;
  readonly standing: Standing;
  /** Undefined where none is open. */
  readonly id: string | undefined;
  change(patch: Partial<DraftRecord>): Promise<void>;
  /** Tells other tabs. */
  tellChanged(id: string): void;
}

export interface Listed {
  /** Newest first. */
  drafts: (DraftRecord | NewerRecord)[];
  /** Newest first. */
  deleted: DraftRecord[];
  /** The ids of those that another tab edits. */
  elsewhere: ReadonlySet<string>;
}

/** All drafts, and what can be done with any of them. */
export class Shelf {
  readonly #store: DraftStore;
  readonly #open: OpenDraft;

  constructor(store: DraftStore, open: OpenDraft) {
    this.#store = store;
    this.#open = open;
  }

  async list(): Promise<Listed> {
    await this.#store.clearDeleted(Date.now() - KEPT);
    const all = await this.#store.all();
    const elsewhere = await openDrafts();
    if (this.#open.standing === 'here' && this.#open.id !== undefined) {
      elsewhere.delete(this.#open.id);
    }
    return {
      drafts: all.filter((one) => !isDeleted(one)).sort((a, b) => time(b) - time(a)),
      deleted: all.filter(isDeleted).sort((a, b) => b.deleted - a.deleted),
      elsewhere,
    };
  }

  /** The files of a new draft are those that the page gives. */
  async create(files: Files): Promise<DraftRecord> {
    const name = await freeName(this.#store, this.#open.words.untitled);
    return this.#add(blank(newId(), name, texts(files)));
  }

  async duplicate(record: DraftRecord): Promise<DraftRecord> {
    const copy = this.#open.words.copyOf(record.name);
    const name = await freeName(this.#store, (number) => (number > 1 ? `${copy} ${number}` : copy));
    return this.#add({ ...record, id: newId(), name });
  }

  async rename(record: DraftRecord, name: string): Promise<void> {
    await this.#change(record, { name });
    // Who names drafts wants to find them again: the browser is asked not to clear them away.
    await keepForGood();
  }

  remove(record: DraftRecord): Promise<void> {
    return this.#change(record, { deleted: Date.now() });
  }

  restore(record: DraftRecord): Promise<void> {
    return this.#change(record, { deleted: undefined });
  }

  async #add(record: DraftRecord): Promise<DraftRecord> {
    const added = { ...record, rev: 1, at: Date.now() };
    await this.#store.put(added, 0);
    return added;
  }

  async #change(
    record: DraftRecord,
    patch: Pick<Partial<DraftRecord>, 'name' | 'deleted'>,
  ): Promise<void> {
    if (record.id === this.#open.id) {
      await this.#open.change(patch);
    } else {
      const { rev } = record;
      await this.#store.put({ ...record, ...patch, rev: rev + 1 }, rev);
    }
    this.#open.tellChanged(record.id);
  }
}

const isDeleted = (
  record: DraftRecord | NewerRecord,
): record is DraftRecord & { deleted: number } =>
  'deleted' in record && record.deleted !== undefined;

const time = (record: DraftRecord | NewerRecord): number => ('at' in record ? record.at : 0);

/** Some browsers ask the reader, some answer by themselves; the drafts are kept either way. */
async function keepForGood(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // Not on this page, such as one without HTTPS.
  }
}
