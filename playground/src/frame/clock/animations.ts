import { OwnPromise } from '../natives.ts';
import type { NativeLooks } from './native-looks.ts';
import type { TimerQueue } from './queue.ts';

/** What has begun or ended is told in the browser's next frame, which a page that nobody sees has none of, in real ms. */
const TOLD = 250;

/** An animation that has gone on for less has just begun, in ms. */
const JUST = 100;

/** What changes how an animation goes on. */
const WAYS = ['play', 'pause', 'reverse', 'finish', 'cancel', 'updatePlaybackRate'] as const;

/** Where an animation was, in ms of its own time, at a moment of the clock, and how fast it goes on. */
interface Held {
  from: number;
  at: number;
  rate: number;
  /** Its end in the queue. */
  timer: number;
}

const { race } = Promise;

/**
 * Holds animations and transitions of styles: to the browser they are paused, and the clock moves them on to where they
 * would be. Those that never end go on as they are.
 */
export class Animations {
  readonly #queue: TimerQueue;
  readonly #held = new Map<Animation, Held>();
  /** Where those were that code has taken over. */
  readonly #left = new WeakMap<Animation, number>();
  readonly #all: () => Animation[];
  readonly #pause: (animation: Animation) => void;
  readonly #finish: (animation: Animation) => void;
  readonly #seek: (animation: Animation, to: number) => void;
  /** Whether it is paused still: a transition ends when its style changes again. */
  readonly #isOurs: (animation: Animation) => boolean;
  readonly #frame: (work: () => void) => unknown;
  readonly #wait: (ms: number) => Promise<void>;
  #hasNews = false;

  /** Has to be made before timers are held. */
  constructor(
    realm: Window & typeof globalThis,
    queue: TimerQueue,
    wait: (ms: number) => Promise<void>,
    looks: NativeLooks,
  ) {
    const { prototype } = realm.Animation;
    const { pause, finish } = prototype;
    const seek = Object.getOwnPropertyDescriptor(prototype, 'currentTime')!.set!;
    const state = Object.getOwnPropertyDescriptor(prototype, 'playState')!.get!;
    this.#queue = queue;
    this.#all = realm.document.getAnimations.bind(realm.document);
    this.#pause = (animation) => pause.call(animation);
    this.#finish = (animation) => finish.call(animation);
    this.#seek = (animation, to) => seek.call(animation, to);
    this.#isOurs = (animation) => state.call(animation) === 'paused';
    this.#frame = realm.requestAnimationFrame.bind(realm);
    this.#wait = wait;
    this.#watch(prototype, looks);
  }

  /** Holds those that have begun, or that were played again. */
  hold(): void {
    for (const animation of this.#all()) {
      const end = Number(animation.effect?.getComputedTiming().endTime);
      const { playbackRate: rate } = animation;
      const isHeld = this.#held.has(animation);
      if (isHeld || rate === 0 || !Number.isFinite(end) || animation.playState !== 'running') {
        continue;
      }
      const [first, last] = rate < 0 ? [end, 0] : [0, end];
      const now = Number(animation.currentTime ?? first);
      // What has passed of it since it began or went on, in real time, is not taken for its own.
      const begun = [this.#left.get(animation) ?? first, first];
      const from = begun.find((one) => Math.abs(now - one) < JUST) ?? now;
      this.#pause(animation);
      this.#seek(animation, from);
      const ms = Math.ceil((last - from) / rate);
      const timer = this.#queue.add(() => [() => this.#end(animation)], ms);
      this.#held.set(animation, { from, at: this.#queue.now, rate, timer });
      this.#hasNews = true;
    }
  }

  /** Moves them on to the moment of the clock. */
  move(): void {
    this.#held.forEach((held, animation) => {
      if (this.#isOurs(animation)) {
        this.#seek(animation, this.#now(held));
      } else {
        this.#queue.remove(held.timer);
        this.#held.delete(animation);
        this.#hasNews = true;
      }
    });
  }

  /** Resolves when what has begun or ended was told. */
  async told(): Promise<void> {
    if (this.#hasNews) {
      this.#hasNews = false;
      const frame = new OwnPromise<void>((resolve) => void this.#frame(() => resolve()));
      await race.call(OwnPromise, [frame, this.#wait(TOLD)]);
    }
  }

  #now({ from, at, rate }: Held): number {
    return from + (this.#queue.now - at) * rate;
  }

  #end(animation: Animation): void {
    this.#held.delete(animation);
    this.#hasNews = true;
    if (this.#isOurs(animation)) {
      this.#finish(animation);
    }
  }

  /** Code sees an animation that runs, and what it does with it is done to one that is where it would be. */
  #watch(prototype: Animation, looks: NativeLooks): void {
    looks.putRead(prototype, 'playState', (self, read) =>
      this.#held.has(self as Animation) && this.#isOurs(self as Animation) ? 'running' : read(),
    );
    looks.putRead(prototype, 'currentTime', (self, read) => {
      const held = this.#held.get(self as Animation);
      return held && this.#isOurs(self as Animation) ? this.#now(held) : read();
    });
    for (const name of WAYS) {
      const native = prototype[name] as (...parameters: unknown[]) => void;
      looks.put(prototype, name, (parameters, self) => {
        this.#letGo(self as Animation);
        this.#hasNews = true;
        native.apply(self, parameters);
      });
    }
  }

  #letGo(animation: Animation): void {
    const held = this.#held.get(animation);
    if (held) {
      this.#queue.remove(held.timer);
      this.#held.delete(animation);
      if (this.#isOurs(animation)) {
        this.#left.set(animation, this.#now(held));
        this.#seek(animation, this.#now(held));
      }
    }
  }
}
