import type { PythonFrame } from './python-frame.ts';

/** How long after a backend was loaded the spare one starts, in ms: the first requests have the processor for themselves. */
const AFTER = 1500;

/** A Python that has started and has run no code of a reader: it waits for the next backend. */
export class SparePython {
  #frame: PythonFrame | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Makes one soon, unless there is one. */
  prepare(make: () => PythonFrame): void {
    clearTimeout(this.#timer);
    if (this.#frame) {
      return;
    }
    this.#timer = setTimeout(() => {
      const frame = make();
      this.#frame = frame;
      // The next backend finds none then, and reports what keeps Python from starting.
      frame.started.catch(() => this.drop(frame));
    }, AFTER);
  }

  /** Gives away the one that starts or waits; null where there is none, or it answers no more. */
  take(): Promise<PythonFrame | null> | null {
    clearTimeout(this.#timer);
    const frame = this.#frame;
    this.#frame = null;
    return frame && answering(frame);
  }

  /** Ends the one that starts or waits; `only` if it is this one. */
  drop(only: PythonFrame | null = this.#frame): void {
    if (only === this.#frame) {
      clearTimeout(this.#timer);
      this.#frame?.close();
      this.#frame = null;
    }
  }
}

async function answering(frame: PythonFrame): Promise<PythonFrame | null> {
  if (await frame.idle()) {
    return frame;
  }
  frame.close();
  return null;
}
