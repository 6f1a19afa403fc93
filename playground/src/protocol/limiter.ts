/** A token bucket: at most `burst` at once, `perSecond` in the long run. */
export class Limiter {
  readonly #burst: number;
  readonly #perSecond: number;
  #tokens: number;
  #at: number;

  constructor(burst: number, perSecond: number, now: number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#tokens = burst;
    this.#at = now;
  }

  /** Whether one more may pass at `now`, in ms, or so many at once. */
  allows(now: number, many = 1): boolean {
    // Written out: in a frame, the methods of `Math` may be a widget's by now.
    const grown = ((now - this.#at) / 1000) * this.#perSecond;
    const tokens = grown > 0 ? this.#tokens + grown : this.#tokens;
    this.#tokens = tokens < this.#burst ? tokens : this.#burst;
    this.#at = now;
    if (this.#tokens < many) {
      return false;
    }
    this.#tokens -= many;
    return true;
  }
}
