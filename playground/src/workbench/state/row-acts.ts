import { errorText } from '../error-text.ts';
import type { AboutParts } from './about-row.ts';
import type { Path } from './path.ts';
import { isEditable } from './row-editor.ts';
import { idOf, type Row } from './rows.ts';
import { blankOf, type Vocabulary } from './shape.ts';
import type { StateWords } from './words.ts';

/** The row that gets another entry, whose key the reader is asked for, and what is wrong with what they wrote. */
export interface Adding {
  id: string;
  fault: string;
}

/** What the acts need of the tree. */
export interface ActsHost {
  readonly vocabulary: Vocabulary;
  readonly words: StateWords;
  readonly edit: (root: string, path: Path, value: unknown) => Promise<void>;
  begin(row: Row): void;
  /** Asks for the key of a new entry, or does so no more. */
  ask(adding: Adding | null): void;
  /** Gives a line the focus as soon as it is there, or its field. */
  goOn(id: string, edit: boolean): void;
  unfold(...ids: string[]): void;
  tell(text: string): void;
}

/** What can be done with a row beside writing in its field. */
export class RowActs {
  readonly #host: ActsHost;

  constructor(host: ActsHost) {
    this.#host = host;
  }

  /** Null for what cannot be done. */
  of(row: Row): AboutParts['acts'] {
    const { value, held, removable } = row;
    const { kind } = held.shape;
    return {
      edit: isEditable(row) ? () => this.#host.begin(row) : null,
      toNull: held.nullable && value !== null ? () => this.put(row, null) : null,
      fillIn:
        value === null && (kind === 'object' || kind === 'record' || kind === 'list')
          ? () => this.#fill(row)
          : null,
      add: value !== null && (kind === 'record' || kind === 'list') ? () => this.#add(row) : null,
      remove: removable ? () => this.remove(row) : null,
    };
  }

  /** Puts a value and goes on with the line; what is wrong with it is said below the tree. */
  async put({ root, path, id }: Row, value: unknown): Promise<boolean> {
    try {
      await this.#host.edit(root, path, value);
      this.#host.goOn(id, false);
      return true;
    } catch (error) {
      this.#host.tell(errorText(error));
      return false;
    }
  }

  /** What it was in is gone on with. */
  async remove(row: Row): Promise<void> {
    const above = idOf(row.root, row.path.slice(0, -1));
    await this.put({ ...row, id: above }, undefined);
  }

  /** Adds an entry, unless its key is none. */
  async addEntry(row: Row, key: string): Promise<void> {
    const { shape } = row.held;
    const { words, vocabulary } = this.#host;
    const isTaken = Object.hasOwn(row.value as object, key);
    if (key === '' || isTaken) {
      const fault = isTaken ? words.faults.taken(key) : words.faults.noKey;
      this.#host.ask({ id: row.id, fault });
    } else if (shape.kind === 'record') {
      this.#host.ask(null);
      await this.#addAt(row, key, blankOf(shape.item, vocabulary, key));
    }
  }

  async #fill(row: Row): Promise<void> {
    const { typed } = row;
    // An entity that is a record is null before its entries have come.
    await this.put(row, blankOf(typed, this.#host.vocabulary));
    this.#host.unfold(row.id);
  }

  async #add(row: Row): Promise<void> {
    const { shape } = row.held;
    if (shape.kind === 'record') {
      this.#host.ask({ id: row.id, fault: '' });
    } else if (shape.kind === 'list') {
      const items = row.value as readonly unknown[];
      await this.#addAt(row, items.length, blankOf(shape.item, this.#host.vocabulary));
    }
  }

  /** What was added is gone on with. */
  async #addAt(row: Row, key: string | number, value: unknown): Promise<void> {
    const path = [...row.path, key];
    const id = idOf(row.root, path);
    if (await this.put({ ...row, path, id }, value)) {
      this.#host.unfold(row.id, id);
      this.#host.goOn(id, true);
    }
  }
}
