import type { LeadChoice } from '../protocol/public.ts';
import type { Strings } from './strings.ts';

/** The leads of a session's account, one of which is open. */
export class Leads {
  readonly all: readonly LeadChoice[];
  readonly #words: Strings;
  readonly #changed: (id: string) => void;
  #open: string;

  /** Opens `wanted`, or the first lead where there is no such lead. */
  constructor(
    all: readonly LeadChoice[],
    wanted: string | null,
    words: Strings,
    changed: (id: string) => void,
  ) {
    this.all = all;
    this.#words = words;
    this.#changed = changed;
    this.#open = all.find(({ id }) => id === wanted)?.id ?? all[0]?.id ?? '';
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

  /** What to say of a lead that does not exist; null for one that does. */
  missing(id: string): string | null {
    const known = this.all.map((lead) => lead.id);
    return known.includes(id) ? null : this.#words.noLead(id, known);
  }
}
