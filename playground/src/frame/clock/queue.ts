/** What runs at a moment: the handlers of one task, in order, each with its own microtasks after it. */
export type Works = () => readonly (() => void)[];

interface Timer {
  readonly id: number;
  due: number;
  /** Counts what was put in before it: of two that are due at once the earlier one comes first. */
  order: number;
  /** The ms from one call to the next; null for one that comes once. */
  every: number | null;
  nesting: number;
  readonly works: Works;
}

/** From this depth on, a timer that another has started takes at least so many ms, as in browsers. */
const DEEP = 5;
const LEAST_DEEP = 4;

/** The ms from one frame to the next. */
export const FRAME = 16;

/** What a browser takes a delay for: it has 32 bits, and what they cannot hold begins anew from below. */
const whole = (ms: number): number => ms | 0;

/**
 * Timers on a clock that stands still between them. It runs nothing: `take` brings the clock to the next moment and says
 * what is to run there. The order is that of Chromium: by the moment, then by when it was asked for.
 */
export class TimerQueue {
  readonly #timers = new Map<number, Timer>();
  /** Ms since the clock was made. */
  #now = 0;
  #ids = 0;
  #orders = 0;
  /** How many timers have started one another, up to the one that runs. */
  #nesting = 0;

  get now(): number {
    return this.#now;
  }

  /** Has something run after so many ms, or again and again; returns its id. */
  add(works: Works, ms: number, repeats = false): number {
    const nesting = this.#nesting;
    const least = nesting >= DEEP ? LEAST_DEEP : repeats ? 1 : 0;
    const after = Math.max(least, whole(ms));
    const every = repeats ? after : null;
    return this.#put({ due: this.#now + after, every, nesting: nesting + 1, works });
  }

  /** The same at the beginning of the next frame. */
  addFrame(works: Works): number {
    const due = (Math.floor(this.#now / FRAME) + 1) * FRAME;
    return this.#put({ due, every: null, nesting: 0, works });
  }

  remove(id: number): void {
    this.#timers.delete(id);
  }

  /** When something is due next; null where nothing is. */
  get next(): number | null {
    return this.#first()?.due ?? null;
  }

  /** Moves the clock on to what is due next, and returns it. */
  take(): ReturnType<Works> {
    const timer = this.#first();
    if (!timer) {
      return [];
    }
    this.#now = Math.max(this.#now, timer.due);
    this.#nesting = timer.nesting;
    if (timer.every === null) {
      this.#timers.delete(timer.id);
    } else {
      timer.nesting += 1;
      timer.every = timer.nesting > DEEP ? Math.max(LEAST_DEEP, timer.every) : timer.every;
      timer.due += timer.every;
      timer.order = this.#orders += 1;
    }
    return timer.works();
  }

  /** What was taken has run: what starts a timer now is none. */
  taken(): void {
    this.#nesting = 0;
  }

  /** Moves the clock on, over nothing that is due. */
  moveTo(now: number): void {
    this.#now = Math.max(this.#now, Math.min(now, this.next ?? now));
  }

  #put(timer: Omit<Timer, 'id' | 'order'>): number {
    const id = (this.#ids += 1);
    this.#timers.set(id, { ...timer, id, order: (this.#orders += 1) });
    return id;
  }

  #first(): Timer | undefined {
    let first: Timer | undefined;
    this.#timers.forEach((timer) => {
      const isEarlier =
        !first || timer.due < first.due || (timer.due === first.due && timer.order < first.order);
      first = isEarlier ? timer : first;
    });
    return first;
  }
}
