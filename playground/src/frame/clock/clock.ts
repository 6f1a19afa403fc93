import type { Held } from '../../protocol/held.ts';
import type { Ask } from '../../protocol/messages.ts';
import type { busy } from '../busy.ts';
import { now as realNow } from '../natives.ts';
import { Animations } from './animations.ts';
import { holdDates } from './dates.ts';
import { NativeLooks } from './native-looks.ts';
import { TimerQueue } from './queue.ts';
import { seedRandom } from './random.ts';
import { Tasks } from './tasks.ts';
import { holdTimers } from './timers.ts';

/** What is asked while the code of a widget may wait: until it is answered, time passes. */
const WAITING: ReadonlySet<Ask['kind']> = new Set(['start', 'selectLead', 'evaluate']);

/** So long, in ms, and over so many moments time passes for one of them; then the clock stands. */
const MOST_MS = 24 * 60 * 60 * 1000;
const MOST_MOMENTS = 20_000;

/** How often it is looked whether something has come that no clock decides, in real ms. */
const PACE = 10;

/** The moments of one `pass`, of which the page asks again and again. */
const MOMENTS = 500;

/** The clock of a cabinet. */
export interface Clock {
  /** Answers what the page asks, when all is quiet; of what takes its time, time passes meanwhile. */
  answer(kind: Ask['kind'], work: () => unknown): Promise<unknown>;
  /**
   * Lets so many ms pass; where nothing happens in them, it goes on to what comes next, up to `most` ms. Null: from now
   * on time passes by itself. Returns the ms since the clock began.
   */
  pass(ms: number | null, most: number): Promise<number>;
}

/** Holds the time of the realm, and seeds what it draws by lot. Null where the time is the real one. */
export function hold({ now, seed, busy: own }: Held & { busy: typeof busy }): Clock | null {
  const looks = new NativeLooks(globalThis);
  if (seed !== null) {
    seedRandom(globalThis, seed, looks);
  }
  if (now === null) {
    return null;
  }
  const queue = new TimerQueue();
  const tasks = new Tasks(own, looks);
  const animations = new Animations(window, queue, tasks.wait, looks);
  const time = (): number => queue.now;
  holdDates(globalThis, () => now + queue.now, looks);
  holdTimers(window, queue, time, looks);
  holdPerformance(now, time, looks);
  holdStamps(time, looks);
  return new HeldClock(queue, tasks, animations);
}

/** Marks and measures that name no time are of that which `performance.now()` says. */
function holdPerformance(origin: number, time: () => number, looks: NativeLooks): void {
  const { prototype } = Performance;
  const mark = prototype.mark as (name: unknown, options: object) => unknown;
  const measure = prototype.measure as (name: unknown, options: object) => unknown;
  looks.put(prototype, 'now', time);
  looks.putRead(prototype, 'timeOrigin', () => origin);
  looks.put(prototype, 'mark', ([name, options], self) =>
    mark.call(self, name, { startTime: time(), ...(options as PerformanceMarkOptions) }),
  );
  looks.put(prototype, 'measure', ([name, start, end], self) => {
    const given = typeof start === 'object' ? { ...start } : { start, end };
    const named = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    );
    const bounds = 'duration' in named ? {} : { start: 0, end: time() };
    return measure.call(self, name, { ...bounds, ...named });
  });
}

/** Events bear the time at which they are first asked for it. */
function holdStamps(time: () => number, looks: NativeLooks): void {
  const stamps = new WeakMap<object, number>();
  looks.putRead(Event.prototype, 'timeStamp', (event, read) => {
    read();
    const stamp = stamps.get(event) ?? time();
    stamps.set(event, stamp);
    return stamp;
  });
}

class HeldClock implements Clock {
  readonly #queue: TimerQueue;
  readonly #tasks: Tasks;
  readonly #animations: Animations;
  #flows = false;

  constructor(queue: TimerQueue, tasks: Tasks, animations: Animations) {
    this.#queue = queue;
    this.#tasks = tasks;
    this.#animations = animations;
  }

  async answer(kind: Ask['kind'], work: () => unknown): Promise<unknown> {
    if (kind !== 'ping' && !this.#flows) {
      await this.#quiet();
    }
    let answered = false;
    const given = (async () => {
      try {
        const value = await work();
        return value;
      } finally {
        answered = true;
      }
    })();
    if (WAITING.has(kind)) {
      await this.#passUntil(() => answered);
    }
    const value = await given;
    return value;
  }

  async pass(ms: number | null, most: number): Promise<number> {
    if (ms === null) {
      this.#flows = true;
      void this.#flow();
      return this.#queue.now;
    }
    const begun = this.#queue.now;
    let moments = 0;
    for (; moments < MOMENTS && (await this.#step(begun + ms)); moments += 1);
    if (moments === 0) {
      // What is due then comes all at once.
      const next = Math.min(this.#queue.next ?? Infinity, begun + most);
      while (moments < MOMENTS && (await this.#step(next))) {
        moments += 1;
      }
      this.#queue.moveTo(next);
    } else {
      this.#queue.moveTo(begun + ms);
    }
    await this.#quiet();
    return this.#queue.now;
  }

  /** Time passes only where nothing else is on its way. */
  async #passUntil(isOver: () => boolean): Promise<void> {
    const end = this.#queue.now + MOST_MS;
    let moments = 0;
    await this.#quiet();
    while (!isOver()) {
      if (moments < MOST_MOMENTS && (await this.#step(end))) {
        moments += 1;
        await this.#quiet();
      } else {
        await this.#tasks.wait(PACE);
      }
    }
  }

  /** Goes on to what comes next, unless that is later than `end`; whether there was something. */
  async #step(end: number): Promise<boolean> {
    await this.#quiet();
    const { next } = this.#queue;
    if (next === null || next > end) {
      return false;
    }
    const works = this.#queue.take();
    this.#animations.move();
    await this.#tasks.run([...works, () => this.#queue.taken()]);
    return true;
  }

  async #quiet(): Promise<void> {
    await this.#tasks.quiet();
    await this.#animations.told();
    this.#animations.hold();
  }

  /** Time passes as in life. */
  async #flow(): Promise<void> {
    for (let last = realNow(); ;) {
      await this.#tasks.wait(PACE);
      const now = realNow();
      const end = this.#queue.now + now - last;
      last = now;
      while (await this.#step(end));
      this.#queue.moveTo(end);
    }
  }
}
