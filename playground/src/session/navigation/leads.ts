import type { AccountData, LeadData } from '../../protocol/account.ts';
import type { LeadChoice } from '../../protocol/public.ts';
import { addressOf } from '../../protocol/router-query.ts';
import type { Words } from '../words.ts';

/** The leads of all accounts, one of which is open, and its account with it. */
export class Leads {
  #accounts: readonly AccountData[];
  readonly #words: Words;
  readonly #changed: (id: string) => void;
  #open: string;

  /** Opens `wanted`, or the first lead where there is no such lead. */
  constructor(
    accounts: readonly AccountData[],
    wanted: string | null,
    words: Words,
    changed: (id: string) => void,
  ) {
    this.#accounts = accounts;
    this.#words = words;
    this.#changed = changed;
    const ids = this.#ids();
    this.#open = ids.find((id) => id === wanted) ?? ids[0] ?? '';
  }

  get accounts(): readonly AccountData[] {
    return this.#accounts;
  }

  /** The accounts are now these; the lead that is open stays so, or else the first one of its account, or of all, is. */
  set accounts(accounts: readonly AccountData[]) {
    const { id } = this.account;
    this.#accounts = accounts;
    if (this.missing(this.#open) !== null) {
      const [first] = (accounts.find((one) => one.id === id) ?? accounts[0])!.leads;
      this.open = first!.id;
    }
  }

  get account(): AccountData {
    return this.#found.account;
  }

  /** What the open lead holds. */
  get data(): LeadData {
    return this.#found.lead;
  }

  /** The leads of the open account. */
  get all(): readonly LeadChoice[] {
    return this.account.leads.map(({ id, name }) => ({ id, name }));
  }

  get open(): string {
    return this.#open;
  }

  /** @throws RangeError that names the leads there are */
  set open(id: string) {
    const problem = this.missing(id);
    if (problem !== null) {
      throw new RangeError(problem);
    }
    if (id !== this.#open) {
      this.#open = id;
      this.#changed(id);
    }
  }

  /** The address of the cabinet. */
  get address(): string {
    return addressOf(this.account, this.#open);
  }

  /** What to say of a lead that does not exist; null for one that does. */
  missing(id: string): string | null {
    const known = this.#ids();
    return known.includes(id) ? null : this.#words.noLead(id, known);
  }

  get #found(): { account: AccountData; lead: LeadData } {
    for (const account of this.accounts) {
      const lead = account.leads.find(({ id }) => id === this.#open);
      if (lead) {
        return { account, lead };
      }
    }
    throw new RangeError(this.#words.noLead(this.#open, this.#ids()));
  }

  #ids(): string[] {
    return this.accounts.flatMap(({ leads }) => leads.map(({ id }) => id));
  }
}
