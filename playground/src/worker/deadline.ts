/** The buffer that Python reads between two instructions; it takes what is not 0 as a signal. */
export interface SignalBuffer {
  0: number;
}

const SIGINT = 2;

/** Code that catches an interruption and goes on is interrupted again after this time, in ms. */
const AGAIN = 500;

/**
 * A signal that Python gives itself when its time is up: it reads this buffer between two instructions, as it
 * would read one that another thread writes to.
 */
export class Deadline {
  readonly signals: SignalBuffer;
  readonly #limit: number;
  readonly #now: () => number;
  #due = Infinity;
  #passed = false;

  /** @param limit in ms; null for none */
  constructor(limit: number | null, now: () => number) {
    this.#limit = limit ?? Infinity;
    this.#now = now;
    const read = (): number => {
      const time = now();
      if (time < this.#due) {
        return 0;
      }
      this.#passed = true;
      this.#due = time + AGAIN;
      return SIGINT;
    };
    this.signals = {
      get 0() {
        return read();
      },
      // Python writes 0 here when it has read a signal.
      set 0(_) {
        return;
      },
    };
  }

  /** Whether the work that was begun last was interrupted. */
  get passed(): boolean {
    return this.#passed;
  }

  begin(): void {
    this.#passed = false;
    this.#due = this.#now() + this.#limit;
  }

  end(): void {
    this.#due = Infinity;
  }
}
