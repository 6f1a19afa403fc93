import type { Place } from '../../protocol/messages.ts';
import { GuardTripped } from '../errors.ts';

export interface GuardOptions {
  /** How long guarded code may run within one task of the browser, in ms. */
  limit: number;
  /** The time in ms. */
  now(): number;
  /** Calls `work` in a later task, after what runs now and its promises; asked for again, it is called once. */
  afterTask(work: () => void): void;
  /** Where an error of the guard was thrown; undefined where the stack is too full to say. */
  placeOf(error: GuardTripped): Place | undefined;
  /** Hears once that the limit was passed: at once if the place can be said, else when the task has ended. */
  tripped(place: Place | null): void;
}

/** The clock is read at every so many calls, as long as they pass quickly. */
const LONGEST_STRIDE = 64;

/** When so many ms have passed between two readings, the clock is read at the next call already. */
const SLOW = 4;

/** What one pause counts for, in ms: the computer may have slept. It does so once in a task, not again and again. */
const SLEPT = 100;

/**
 * The function that guarded code calls at each entry of a function and each turn of a loop.
 *
 * Once the code has passed the limit, every further call throws, so that no `catch` keeps a loop alive. Promises
 * belong to the task that they follow: a storm of them is counted together.
 */
export function createGuard(options: GuardOptions): () => void {
  const { limit, now, afterTask, placeOf, tripped } = options;
  let left = 0;
  let stride = 1;
  let inTask = false;
  let last = 0;
  let spent = 0;
  let slept = false;
  let dead = false;
  let told = false;
  let asking = false;

  // The stack may be full at any of these calls, so each step can be repeated without harm.
  const tell = (place: Place | null): void => {
    if (!told) {
      tripped(place);
      told = true;
    }
  };

  const taskEnded = (): void => {
    inTask = false;
    left = 0;
    if (dead) {
      tell(null);
    }
  };

  const begin = (): void => {
    afterTask(taskEnded);
    last = now();
    spent = 0;
    slept = false;
    inTask = true;
  };

  /** Code may have a say in what a stack looks like: then it runs meanwhile, and is not asked for once more. */
  const place = (error: GuardTripped): Place | undefined => {
    asking = true;
    try {
      return placeOf(error);
    } finally {
      asking = false;
    }
  };

  const count = (): void => {
    const time = now();
    const step = time - last;
    last = time;
    if (step > SLEPT && !slept) {
      slept = true;
      spent += SLEPT;
    } else {
      spent += step;
    }
    dead ||= spent > limit;
    // A call may stand for a built-in function that takes long: many of them are not let pass unseen.
    stride = step > SLOW ? 1 : stride < LONGEST_STRIDE ? stride * 2 : LONGEST_STRIDE;
  };

  const check = (): void => {
    if (!inTask && !dead) {
      begin();
    }
    count();
    if (dead) {
      const error = new GuardTripped();
      const found = told || asking ? undefined : place(error);
      if (found) {
        tell(found);
      }
      throw error;
    }
    left = stride;
  };

  return () => {
    left -= 1;
    if (left <= 0) {
      check();
    }
  };
}

/** Calls work in a task of its own, also where a widget has replaced the timers. */
export function nextTask(): (work: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const post = port2.postMessage.bind(port2);
  let waiting: (() => void) | null = null;
  port1.onmessage = () => {
    const work = waiting;
    waiting = null;
    work?.();
  };
  return (work) => {
    waiting = work;
    post(null);
  };
}
