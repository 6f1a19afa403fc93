import type { LeadModel } from '../contract/names.ts';
import type { LeadData } from '../protocol/account.ts';
import type { Store } from '../sdk/store.ts';
import type { Policy } from '../protocol/policy.ts';

/** Brings the data of a lead into the state, some time after the lead was entered. */
export class LeadLoading {
  readonly #store: Store;
  readonly #delay: number;
  readonly #policy: Policy;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `delay` in ms. */
  constructor(store: Store, delay: number, policy: Policy) {
    this.#store = store;
    this.#delay = delay;
    this.#policy = policy;
  }

  /** Until the data arrive, the state holds what the policy says; `loaded` is called when they do. */
  begin({ lead, leadFields }: LeadData, loaded: () => void): void {
    const store = this.#store;
    const { leadAtFirst, fieldsAtFirst } = this.#policy;
    const arrive = (): void => {
      store.set('leadFields', leadFields);
      store.set('lead', lead);
    };
    clearTimeout(this.#timer);
    if (leadAtFirst === 'loaded') {
      arrive();
      this.#timer = setTimeout(loaded, this.#delay);
    } else {
      store.set('leadFields', fieldsAtFirst === 'empty' ? {} : null);
      store.set('lead', leadAtFirst === 'null' ? null : unloaded(lead));
      this.#timer = setTimeout(() => {
        arrive();
        loaded();
      }, this.#delay);
    }
  }
}

const unloaded = (lead: LeadModel): LeadModel => ({
  ...lead,
  isLeadLoaded: false,
  fieldIds: [],
  statuses: [],
  contacts: {},
  company: null,
});
