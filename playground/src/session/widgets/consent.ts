/** After so many refusals in one run nothing is asked any more: code that asks in a loop gets no further. */
const MOST_REFUSALS = 3;

/**
 * The addresses of other origins that the reader allowed to load a script from, in this run: a path and a query tell
 * their owner something each time. One question at a time.
 */
export class Consent {
  readonly #confirm: (address: URL) => Promise<boolean>;
  readonly #allowed = new Set<string>();
  #asking: { address: string; answer: Promise<boolean> } | null = null;
  #refusals = 0;

  constructor(confirm: (address: URL) => Promise<boolean>) {
    this.#confirm = confirm;
  }

  /** A new run: nothing is allowed, and nothing was refused. */
  reset(): void {
    this.#allowed.clear();
    this.#refusals = 0;
  }

  async allows(url: URL): Promise<boolean> {
    const address = url.href;
    if (this.#allowed.has(address)) {
      return true;
    }
    if (this.#asking) {
      return this.#asking.address === address && this.#asking.answer;
    }
    if (this.#refusals >= MOST_REFUSALS) {
      return false;
    }
    const answer = this.#confirm(url).catch(() => false);
    this.#asking = { address, answer };
    const allowed = await answer;
    this.#asking = null;
    if (allowed) {
      this.#allowed.add(address);
    } else {
      this.#refusals += 1;
    }
    return allowed;
  }
}
