/** The leads that were opened one after another, as the history of a browser keeps them. */
export class Visits {
  readonly #leads: string[];
  #at = 0;

  constructor(first: string) {
    this.#leads = [first];
  }

  get leads(): readonly string[] {
    return this.#leads;
  }

  get canGoBack(): boolean {
    return this.#at > 0;
  }

  get canGoForward(): boolean {
    return this.#at < this.#leads.length - 1;
  }

  /** A lead was opened; what lay ahead is forgotten. */
  visit(lead: string): void {
    this.#at += 1;
    this.#leads.splice(this.#at, Infinity, lead);
  }

  /** One step back or ahead; the lead that is there, or null where there is none. */
  step(by: -1 | 1): string | null {
    const lead = this.#leads[this.#at + by];
    this.#at += lead === undefined ? 0 : by;
    return lead ?? null;
  }
}
