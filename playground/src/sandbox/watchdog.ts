/** How often the frame is asked for a sign of life, in ms. */
const PERIOD = 500;

/** How long a frame may keep silent, in ms. */
export const PATIENCE = 2000;

/**
 * Notices that a frame no longer answers.
 *
 * It counts its own ticks and not the time: while the page itself stands still, by a breakpoint or with
 * a browser that keeps both in one process, none pass.
 */
export class Watchdog {
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #now: () => number;
  #missed = 0;
  #ticked: number;
  #pageStoodStill = false;

  /**
   * @param ping Resolves or rejects when the frame has answered.
   * @param patience How long it may keep silent now, in ms.
   * @param now The time in ms.
   */
  constructor(
    ping: () => Promise<unknown>,
    hung: () => void,
    patience = () => PATIENCE,
    now: () => number = () => performance.now(),
  ) {
    let waiting = false;
    this.#now = now;
    this.#ticked = now();
    const answered = (): void => {
      waiting = false;
      this.#missed = 0;
    };
    this.#timer = setInterval(() => {
      this.#pageStoodStill = this.pageStoodStill;
      this.#ticked = now();
      if (waiting) {
        this.#missed += 1;
        if (this.#missed * PERIOD >= patience()) {
          this.stop();
          hung();
        }
        return;
      }
      waiting = true;
      ping().then(answered, answered);
    }, PERIOD);
  }

  /** Whether the page itself could not tick for so long that a frame apart from it would have been given up. */
  get pageStoodStill(): boolean {
    return this.#pageStoodStill || this.#now() - this.#ticked > PATIENCE;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
