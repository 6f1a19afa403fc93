import type { NativeLooks } from './native-looks.ts';
import type { TimerQueue } from './queue.ts';

type Handler = (...parameters: unknown[]) => unknown;

/** How long an idle moment is said to be, in ms. */
const IDLE = 50;

/**
 * Has all that the realm starts for later wait in a queue. `time` is what `performance.now()` says.
 *
 * The texts that may stand for a function are left to the browser, whose policy decides of them.
 */
export function holdTimers(
  realm: Window & typeof globalThis,
  queue: TimerQueue,
  time: () => number,
  looks: NativeLooks,
): void {
  const native = realm.setTimeout.bind(realm);
  const start = (repeats: boolean) => (given: unknown[]) => {
    const [handler, ms, ...parameters] = given;
    const work =
      typeof handler === 'function'
        ? () => void Reflect.apply(handler, realm, parameters)
        : () => void native(handler as string);
    return queue.add(() => [work], Number(ms), repeats);
  };
  const stop = ([id]: unknown[]): void => queue.remove(Number(id));
  looks.put(realm, 'setTimeout', start(false));
  looks.put(realm, 'setInterval', start(true));
  looks.put(realm, 'clearTimeout', stop);
  looks.put(realm, 'clearInterval', stop);
  holdFrames(realm, queue, time, looks);
  holdIdle(realm, queue, looks);
  holdSignals(realm, queue, looks);
}

/** All callbacks of a frame are called in one task, with one time; those that they ask for come with the next. */
function holdFrames(
  realm: object,
  queue: TimerQueue,
  time: () => number,
  looks: NativeLooks,
): void {
  let callbacks = new Map<number, Handler>();
  let running = new Map<number, Handler>();
  let ids = 0;
  const frame = () => {
    running = callbacks;
    callbacks = new Map();
    const at = time();
    return Array.from(running.keys(), (id) => () => {
      const callback = running.get(id);
      running.delete(id);
      callback?.(at);
    });
  };
  looks.put(realm, 'requestAnimationFrame', ([callback]) => {
    if (typeof callback !== 'function') {
      throw new TypeError('requestAnimationFrame: parameter 1 is not of type Function.');
    }
    if (callbacks.size === 0) {
      queue.addFrame(frame);
    }
    ids += 1;
    callbacks.set(ids, callback as Handler);
    return ids;
  });
  looks.put(realm, 'cancelAnimationFrame', ([id]) => {
    callbacks.delete(Number(id));
    running.delete(Number(id));
  });
}

/** Less is left each time it is asked, since a loop may go on until nothing is. */
function deadline(): IdleDeadline {
  let left = IDLE + 1;
  return { didTimeout: false, timeRemaining: () => (left > 0 ? (left -= 1) : 0) };
}

function holdIdle(realm: object, queue: TimerQueue, looks: NativeLooks): void {
  looks.put(realm, 'requestIdleCallback', ([callback]) =>
    queue.add(() => [() => void (callback as Handler)(deadline())], 1),
  );
  looks.put(realm, 'cancelIdleCallback', ([id]) => queue.remove(Number(id)));
}

/** Signals and tasks that come after a time. */
function holdSignals(realm: typeof globalThis, queue: TimerQueue, looks: NativeLooks): void {
  looks.put(realm.AbortSignal, 'timeout', ([ms]) => {
    const ending = new realm.AbortController();
    const end = (): void =>
      ending.abort(new realm.DOMException('signal timed out', 'TimeoutError'));
    queue.add(() => [end], Number(ms));
    return ending.signal;
  });
  const { Scheduler } = realm as unknown as { Scheduler?: { prototype: { postTask: Handler } } };
  const post = Scheduler?.prototype.postTask;
  looks.put(Scheduler?.prototype, 'postTask', ([task, options], self) => {
    const { delay = 0, ...others } = (options ?? {}) as { delay?: number };
    const now = () => Reflect.apply(post!, self, [task, others]) as Promise<unknown>;
    return delay > 0
      ? new Promise<void>((resolve) => void queue.add(() => [resolve], delay)).then(now)
      : now();
  });
}
