/** Thrown in guarded code once it has run for too long without a break. */
export class GuardTripped extends Error {
  override name = 'GuardTripped';
}

export interface GuardOptions {
  /** How long guarded code may run within one task of the browser, in ms. */
  limit: number;
  /** The time in ms. */
  now(): number;
  /** Calls `work` in a later task, after what runs now and its promises. */
  afterTask(work: () => void): void;
  /** Hears of the one time that the limit is passed; the error bears the place. */
  tripped(error: GuardTripped): void;
}

/** The clock is read at every so many calls. */
const STRIDE = 64;

/** What passes between two readings counts for no more than this, in ms: a computer that slept, a breakpoint. */
const LONGEST_STEP = 100;

/**
 * The function that guarded code calls at each entry of a function and each turn of a loop.
 *
 * Once the code has passed the limit, every further call throws, so that no `catch` keeps a loop alive. Promises
 * belong to the task that they follow: a storm of them is counted together.
 */
export function createGuard({ limit, now, afterTask, tripped }: GuardOptions): () => void {
  let left = 0;
  let inTask = false;
  let last = 0;
  let spent = 0;
  let dead = false;

  const begin = (): void => {
    inTask = true;
    spent = 0;
    last = now();
    afterTask(() => {
      inTask = false;
      left = 0;
    });
  };

  const check = (): void => {
    if (!inTask) {
      begin();
    }
    const time = now();
    spent += Math.min(time - last, LONGEST_STEP);
    last = time;
    left = STRIDE;
    if (spent > limit) {
      dead = true;
      left = 0;
      const error = new GuardTripped('the code ran for too long without a break');
      tripped(error);
      throw error;
    }
  };

  return () => {
    left -= 1;
    if (left > 0) {
      return;
    }
    if (dead) {
      throw new GuardTripped('the widget was stopped');
    }
    check();
  };
}
