import type { TimerQueue } from './queue.ts';

/** What has ended is told in the browser's next frame, which a page that nobody sees has none of, in real ms. */
const TOLD = 50;

/**
 * Holds animations and transitions of styles: each that has an end comes to it when the clock does. Those that never end
 * go on as they are.
 */
export class Animations {
  readonly #queue: TimerQueue;
  readonly #known = new WeakSet<Animation>();
  readonly #all: () => Animation[];
  readonly #frame: (work: () => void) => unknown;
  readonly #wait: (ms: number) => Promise<void>;
  #ended = false;

  /** Has to be made before timers are held. */
  constructor(realm: Window, queue: TimerQueue, wait: (ms: number) => Promise<void>) {
    this.#queue = queue;
    this.#all = realm.document.getAnimations.bind(realm.document);
    this.#frame = realm.requestAnimationFrame.bind(realm);
    this.#wait = wait;
  }

  /** Holds those that have begun. */
  hold(): void {
    for (const animation of this.#all()) {
      const end = Number(animation.effect?.getComputedTiming().endTime);
      if (
        this.#known.has(animation) ||
        !Number.isFinite(end) ||
        animation.playState !== 'running'
      ) {
        continue;
      }
      this.#known.add(animation);
      animation.pause();
      const done = Number(animation.currentTime ?? 0);
      this.#queue.add(() => [() => this.#finish(animation)], Math.ceil(end - done));
    }
  }

  /** Resolves when what has ended was told. */
  async told(): Promise<void> {
    if (this.#ended) {
      this.#ended = false;
      const frame = new Promise<void>((resolve) => void this.#frame(() => resolve()));
      await Promise.race([frame, this.#wait(TOLD)]);
    }
  }

  #finish(animation: Animation): void {
    if (animation.playState === 'paused') {
      animation.finish();
      this.#ended = true;
    }
  }
}
