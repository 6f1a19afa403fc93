/** How often the frame is asked for a sign of life, in ms. */
const PERIOD = 500;

/** How many periods may pass without an answer. */
const PATIENCE = 4;

/**
 * Notices that a frame no longer answers.
 *
 * It counts its own ticks and not the time: while the page itself stands still, by a breakpoint or with
 * a browser that keeps both in one process, none pass.
 */
export class Watchdog {
  readonly #timer: ReturnType<typeof setInterval>;
  #missed = 0;

  /** @param ping Resolves or rejects when the frame has answered. */
  constructor(ping: () => Promise<unknown>, hung: () => void) {
    let waiting = false;
    const answered = (): void => {
      waiting = false;
      this.#missed = 0;
    };
    this.#timer = setInterval(() => {
      if (waiting) {
        this.#missed += 1;
        if (this.#missed >= PATIENCE) {
          this.stop();
          hung();
        }
        return;
      }
      waiting = true;
      ping().then(answered, answered);
    }, PERIOD);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
