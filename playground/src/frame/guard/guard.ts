import type { Place } from '../../protocol/messages.ts';
import { GuardTripped } from '../errors.ts';

export interface GuardOptions {
  /** How long guarded code may run within one task of the browser, in ms. */
  limit: number;
  /** The time in ms. */
  now(): number;
  /** Calls `work` in a later task, after what runs now and its promises. */
  afterTask(work: () => void): void;
  /** Where an error of the guard was thrown; undefined where the stack is too full to say. */
  placeOf(error: GuardTripped): Place | undefined;
  /** Hears once that the limit was passed: at once if the place can be said, else when the task has ended. */
  tripped(place: Place | null): void;
}

/** The clock is read at every so many calls. */
const STRIDE = 64;

/** The time between two readings counts for no more than this, in ms: the computer may have slept. */
const LONGEST_STEP = 100;

/**
 * The function that guarded code calls at each entry of a function and each turn of a loop.
 *
 * Once the code has passed the limit, every further call throws, so that no `catch` keeps a loop alive. Promises
 * belong to the task that they follow: a storm of them is counted together.
 */
export function createGuard(options: GuardOptions): () => void {
  const { limit, now, afterTask, placeOf, tripped } = options;
  let left = 0;
  let inTask = false;
  let last = 0;
  let spent = 0;
  let dead = false;
  let told = false;

  // The stack may be full at any of these calls, so each step can be repeated without harm.
  const tell = (place: Place | null): void => {
    if (!told) {
      tripped(place);
      told = true;
    }
  };

  const begin = (): void => {
    afterTask(() => {
      inTask = false;
      left = 0;
      if (dead) {
        tell(null);
      }
    });
    last = now();
    spent = 0;
    inTask = true;
  };

  const check = (): void => {
    if (!inTask && !dead) {
      begin();
    }
    const time = now();
    spent += Math.min(time - last, LONGEST_STEP);
    last = time;
    dead ||= spent > limit;
    if (dead) {
      const error = new GuardTripped();
      const place = told ? undefined : placeOf(error);
      if (place) {
        tell(place);
      }
      throw error;
    }
    left = STRIDE;
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
  let waiting: (() => void)[] = [];
  port1.onmessage = () => {
    const due = waiting;
    waiting = [];
    for (const work of due) {
      work();
    }
  };
  return (work) => {
    waiting.push(work);
    post(null);
  };
}
