import type { AccountData, LeadData } from '../../protocol/account.ts';
import type { LeadChoice } from '../../protocol/public.ts';
import type { Words } from '../words.ts';
import { Leads } from './leads.ts';
import { Visits } from './visits.ts';

/** Where the simulated browser is: which lead of which account is open, and which were before. */
export class Navigation {
  readonly #leads: Leads;
  #visits: Visits;

  /** Opens `wanted`, or the first lead where there is no such lead; `changed` hears of every other one. */
  constructor(
    accounts: readonly AccountData[],
    wanted: string | null,
    words: Words,
    changed: (lead: string) => void,
  ) {
    this.#leads = new Leads(accounts, wanted, words, changed);
    this.#visits = new Visits(this.lead);
  }

  get accounts(): readonly AccountData[] {
    return this.#leads.accounts;
  }

  /** Goes on with these accounts, each of which has a lead; a lead that is gone is visited no more. */
  use(accounts: readonly AccountData[]): void {
    this.#leads.accounts = accounts;
    if (this.#visits.leads.some((lead) => this.missing(lead) !== null)) {
      this.#visits = new Visits(this.lead);
    }
  }

  /** The open account. */
  get account(): AccountData {
    return this.#leads.account;
  }

  /** The leads of the open account. */
  get leads(): readonly LeadChoice[] {
    return this.#leads.all;
  }

  /** The id of the open lead. */
  get lead(): string {
    return this.#leads.open;
  }

  /** What the open lead holds. */
  get data(): LeadData {
    return this.#leads.data;
  }

  /** The address of the simulated page. */
  get address(): string {
    return this.#leads.address;
  }

  /** Where the browser can go. */
  get visits(): Pick<Visits, 'canGoBack' | 'canGoForward'> {
    return this.#visits;
  }

  /** What to say of a lead that does not exist; null for one that does. */
  missing(id: string): string | null {
    return this.#leads.missing(id);
  }

  /**
   * Opens a lead; returns whether that is another one than before.
   *
   * @throws RangeError that names the leads there are
   */
  open(id: string): boolean {
    const other = id !== this.lead;
    // The visit comes first: whoever hears of the lead may ask where one can go back to.
    if (other && this.missing(id) === null) {
      this.#visits.visit(id);
    }
    this.#leads.open = id;
    return other;
  }

  /** Goes back or ahead to a lead that was open; returns whether there is one. */
  step(by: -1 | 1): boolean {
    const lead = this.#visits.step(by);
    if (lead !== null) {
      this.#leads.open = lead;
    }
    return lead !== null;
  }

  /** Begins anew at this lead, or the first where that is gone, as in a browser that has been nowhere yet. */
  reset(lead: string): void {
    this.#leads.open = this.missing(lead) === null ? lead : this.accounts[0]!.leads[0]!.id;
    this.#visits = new Visits(this.lead);
  }
}
