/** After so many refusals in one run nothing is asked any more: code that asks in a loop gets no further. */
const MOST_REFUSALS = 3;

/** The origins that the reader allowed to load scripts from. One question at a time. */
export class Origins {
  readonly #confirm: (origin: string) => Promise<boolean>;
  readonly #allowed = new Set<string>();
  #asking: { origin: string; answer: Promise<boolean> } | null = null;
  #refusals = 0;

  constructor(confirm: (origin: string) => Promise<boolean>) {
    this.#confirm = confirm;
  }

  /** A new run, a new count of refusals. */
  reset(): void {
    this.#refusals = 0;
  }

  async allows(origin: string): Promise<boolean> {
    if (this.#allowed.has(origin)) {
      return true;
    }
    if (this.#asking) {
      return this.#asking.origin === origin && this.#asking.answer;
    }
    if (this.#refusals >= MOST_REFUSALS) {
      return false;
    }
    const answer = this.#confirm(origin).catch(() => false);
    this.#asking = { origin, answer };
    const allowed = await answer;
    this.#asking = null;
    if (allowed) {
      this.#allowed.add(origin);
    } else {
      this.#refusals += 1;
    }
    return allowed;
  }
}
