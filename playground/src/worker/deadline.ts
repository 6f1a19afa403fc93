/** What Python asks for in between, and takes as a signal when it is not 0. */
export interface SignalBuffer {
  0: number;
}

const SIGINT = 2;

/** The next interruption, where code caught one and goes on, comes after this time, in ms. */
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
      // Python takes a signal back that it has read.
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
