import { type DraftRecord, type NewerRecord, readRecord } from './record.ts';

/** Where drafts are kept. */
export interface DraftStore {
  all(): Promise<(DraftRecord | NewerRecord)[]>;
  get(id: string): Promise<DraftRecord | NewerRecord | null>;
  /**
   * Puts a record in the place of the one with the same id, and resolves once it is kept.
   *
   * @param known the `rev` of the record that the writer knows; 0 if there must be none
   * @throws StaleDraft if another one is there; then nothing has changed
   */
  put(record: DraftRecord, known: number): Promise<void>;
  /** Clears away what was deleted before this moment, in ms since 1970. */
  clearDeleted(before: number): Promise<void>;
}

/** The draft has been written by somebody else since it was read. */
export class StaleDraft extends Error {
  override name = 'StaleDraft';
}

/** Whether a stored value is what a writer that knows `known` may replace. */
export function isCurrent(value: unknown, known: number): boolean {
  if (value === undefined) {
    return known === 0;
  }
  const record = readRecord(value);
  return record !== null && 'rev' in record && record.rev === known;
}

const DATABASE = 'personal-page-drafts';
const STORE = 'drafts';

/** Drafts in IndexedDB. Every method rejects where the browser has none or forbids it. */
export class IndexedDrafts implements DraftStore {
  #opened: Promise<IDBDatabase> | undefined;

  async all(): Promise<(DraftRecord | NewerRecord)[]> {
    const values = await this.#do<unknown[]>('readonly', (store) => store.getAll());
    return values.map(readRecord).filter((record) => record !== null);
  }

  async get(id: string): Promise<DraftRecord | NewerRecord | null> {
    return readRecord(await this.#do<unknown>('readonly', (store) => store.get(id)));
  }

  async put(record: DraftRecord, known: number): Promise<void> {
    await this.#do<unknown>(
      'readwrite',
      (store) => store.get(record.id),
      (value, store) => {
        if (!isCurrent(value, known)) {
          throw new StaleDraft();
        }
        store.put(record);
      },
    );
  }

  async clearDeleted(before: number): Promise<void> {
    await this.#do<unknown[]>(
      'readwrite',
      (store) => store.getAll(),
      (values, store) => {
        for (const record of values.map(readRecord)) {
          if (record && 'deleted' in record && record.deleted! < before) {
            store.delete(record.id);
          }
        }
      },
    );
  }

  /** Asks, lets `then` act on the answer in the same transaction, and resolves once that is complete. */
  async #do<T>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest,
    then?: (answer: T, store: IDBObjectStore) => void,
  ): Promise<T> {
    const database = await this.#open();
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const store = transaction.objectStore(STORE);
      let failure: unknown = null;
      const request = ask(store);
      request.onsuccess = () => {
        try {
          then?.(request.result as T, store);
        } catch (error) {
          failure = error;
          transaction.abort();
        }
      };
      transaction.oncomplete = () => resolve(request.result as T);
      transaction.onabort = () => reject(asError(failure ?? transaction.error));
    });
  }

  #open(): Promise<IDBDatabase> {
    this.#opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
      request.onerror = () => reject(asError(request.error));
      request.onsuccess = () => {
        const database = request.result;
        // A newer version of the page may change the database: this one opens it again when it needs it.
        database.onversionchange = () => {
          database.close();
          this.#opened = undefined;
        };
        database.onclose = () => (this.#opened = undefined);
        resolve(database);
      };
    });
    this.#opened.catch(() => (this.#opened = undefined));
    return this.#opened;
  }
}

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new DOMException('The transaction was aborted.', 'AbortError');
