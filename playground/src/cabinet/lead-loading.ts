import type { LeadModel } from '../contract/names.ts';
import type { LeadData } from '../protocol/account.ts';
import type { Store } from '../sdk/store.ts';
import type { Policy } from '../protocol/policy.ts';
import { because, type Report } from '../sdk/report.ts';

/** Brings the data of a lead into the state, some time after the lead was entered. */
export class LeadLoading {
  readonly #store: Store;
  readonly #delay: number;
  readonly #policy: Policy;
  readonly #report: Pick<Report, 'cause'>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `delay` in ms. */
  constructor(store: Store, delay: number, policy: Policy, report: Pick<Report, 'cause'>) {
    this.#report = report;
    this.#store = store;
    this.#delay = delay;
    this.#policy = policy;
  }

  /** Until the data arrive, the state holds what the policy says; `loaded` is called when they do. */
  begin({ lead, leadFields }: LeadData, loaded: () => void): void {
    const store = this.#store;
    const { leadAtFirst, fieldsAtFirst } = this.#policy;
    const { cause } = this.#report;
    const later = (work: () => void): void => {
      this.#timer = setTimeout(() => because(this.#report, cause, work), this.#delay);
    };
    const arrive = (): void => {
      store.set('leadFields', leadFields);
      store.set('lead', lead);
    };
    clearTimeout(this.#timer);
    if (leadAtFirst === 'loaded') {
      arrive();
      later(loaded);
    } else {
      store.set('leadFields', fieldsAtFirst === 'empty' ? {} : null);
      store.set('lead', leadAtFirst === 'null' ? null : unloaded(lead));
      later(() => {
        arrive();
        loaded();
      });
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
