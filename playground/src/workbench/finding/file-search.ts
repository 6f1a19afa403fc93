import type { Tasks } from '../../editing/editing-worker.ts';
import {
  type Found,
  patternOf,
  type Query,
  type Replaced,
  type Scope,
} from '../../editing/searching.ts';
import type { Files } from '../files.ts';

/** What became of the last query. */
export type Outcome =
  | { state: 'empty' | 'searching' | 'slow' }
  | { state: 'found'; found: Found }
  | { state: 'invalid' | 'failed'; reason: string };

/** Who does the work, which an expression of the reader's may make endless. */
export interface Searcher {
  ask<Name extends 'find' | 'replace'>(
    name: Name,
    given: Tasks[Name]['given'],
    patience: number,
  ): Promise<Tasks[Name]['made']>;
}

export interface FileSearchOptions {
  /** The texts as they are now. */
  files: () => Files;
  searcher: Searcher;
  changed(): void;
}

/** How long an expression may take, in ms. */
const PATIENCE = 2000;

/** A search over all files: what is asked, and what was found. */
export class FileSearch {
  query: Query = { text: '', regexp: false, matchCase: false, wholeWord: false };
  replacement = '';
  readonly #options: FileSearchOptions;
  #outcome: Outcome = { state: 'empty' };

  constructor(options: FileSearchOptions) {
    this.#options = options;
  }

  get outcome(): Outcome {
    return this.#outcome;
  }

  /** Searches for the query as it is now; a search before it that is not done is given up. */
  async search(): Promise<void> {
    const { query } = this;
    if (query.text === '') {
      this.#is({ state: 'empty' });
      return;
    }
    try {
      patternOf(query);
    } catch (error) {
      this.#is({ state: 'invalid', reason: reasonOf(error) });
      return;
    }
    this.#is({ state: 'searching' });
    const found = await this.#asked('find', { files: this.#options.files(), query });
    if (found && query === this.query) {
      this.#is({ state: 'found', found });
    }
  }

  /** The new texts of the files in which something was replaced; null if that could not be done. */
  async replace(scope: Scope): Promise<Replaced | null> {
    const { query, replacement } = this;
    return this.#asked('replace', { files: this.#options.files(), query, replacement, scope });
  }

  /** Says why the search, or what came of it, did not work. */
  fail(error: unknown): void {
    this.#is({ state: 'failed', reason: (error as Error).message });
  }

  async #asked<Name extends 'find' | 'replace'>(
    name: Name,
    given: Tasks[Name]['given'],
  ): Promise<Tasks[Name]['made'] | null> {
    try {
      return await this.#options.searcher.ask(name, given, PATIENCE);
    } catch (error) {
      const { name: kind } = error as Error;
      if (kind === 'TimeoutError') {
        this.#is({ state: 'slow' });
      } else if (kind !== 'AbortError') {
        this.fail(error);
      }
      return null;
    }
  }

  #is(outcome: Outcome): void {
    this.#outcome = outcome;
    this.#options.changed();
  }
}

/** What the engine says of an expression, without the expression, which the reader sees. */
function reasonOf(error: unknown): string {
  const { message } = error as Error;
  return message.replace(/^.*:\s*(?=[^:]+$)/s, '');
}
