import type { LeadData } from '../protocol/account.ts';
import type { Store } from '../sdk/store.ts';

/** Brings the data of a lead into the state, some time after the lead was entered. */
export class LeadLoading {
  readonly #store: Store;
  readonly #delay: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `delay` in ms. */
  constructor(store: Store, delay: number) {
    this.#store = store;
    this.#delay = delay;
  }

  /** Until the data arrive, the entity `lead` is there but empty and `leadFields` is null. */
  begin({ lead, leadFields }: LeadData): void {
    const store = this.#store;
    clearTimeout(this.#timer);
    store.set('leadFields', null);
    store.set('lead', {
      ...lead,
      isLeadLoaded: false,
      fieldIds: [],
      statuses: [],
      contacts: {},
      company: null,
    });
    this.#timer = setTimeout(() => {
      store.set('leadFields', leadFields);
      store.set('lead', lead);
    }, this.#delay);
  }
}
