import { type DraftRecord, type NewerRecord, readRecord } from './record.ts';
import { type DraftStore, isCurrent, StaleDraft } from './store.ts';

/** Drafts in memory, under the rule that the database keeps. */
export class MemoryDrafts implements DraftStore {
  readonly values = new Map<string, unknown>();
  /** What every write fails with, if anything. */
  failure: Error | null = null;

  all(): Promise<(DraftRecord | NewerRecord)[]> {
    const records = [...this.values.values()].map(readRecord);
    return Promise.resolve(records.filter((record) => record !== null));
  }

  get(id: string): Promise<DraftRecord | NewerRecord | null> {
    return Promise.resolve(readRecord(this.values.get(id)));
  }

  put(record: DraftRecord, known: number): Promise<void> {
    if (this.failure) {
      return Promise.reject(this.failure);
    }
    if (!isCurrent(this.values.get(record.id), known)) {
      return Promise.reject(new StaleDraft());
    }
    this.values.set(record.id, record);
    return Promise.resolve();
  }

  clearDeleted(before: number): Promise<void> {
    for (const [id, value] of this.values) {
      const { deleted } = value as Partial<DraftRecord>;
      if (deleted !== undefined && deleted < before) {
        this.values.delete(id);
      }
    }
    return Promise.resolve();
  }
}
