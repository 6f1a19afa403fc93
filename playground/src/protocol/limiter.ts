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
    const grown = ((now - this.#at) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + Math.max(0, grown));
    this.#at = now;
    if (this.#tokens < many) {
      return false;
    }
    this.#tokens -= many;
    return true;
  }
}
