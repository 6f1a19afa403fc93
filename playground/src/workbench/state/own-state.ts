import type { Contract } from '../../contract/contract.ts';
import type { Watched, WatchedOptions } from './watched.ts';

/** The state of the cabinet as the reader sees and edits it. What follows it is loaded when it is looked at first. */
export class OwnState {
  readonly #options: WatchedOptions;
  readonly #changed: () => void;
  #opened: Watched | undefined;

  /** `changed` hears of every change, edits included: what can be undone depends on it. */
  constructor(options: WatchedOptions, changed: () => void) {
    this.#options = options;
    this.#changed = changed;
  }

  /** Undefined as long as the reader has not looked at it. */
  get opened(): Watched | undefined {
    return this.#opened;
  }

  get contract(): Contract {
    return this.#options.contract;
  }

  async open(): Promise<Watched> {
    const { Watched } = await import('./watched.ts');
    if (!this.#opened) {
      this.#opened = new Watched(this.#options);
      this.#opened.subscribe(this.#changed);
    }
    return this.#opened;
  }
}
