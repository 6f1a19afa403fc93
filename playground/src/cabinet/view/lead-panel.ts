import type { LeadData } from '../../protocol/account.ts';
import type { Store } from '../../sdk/store.ts';
import type { Lead, LeadField, Sys } from '../state.ts';
import { element } from './element.ts';
import { fieldText } from './field-text.ts';
import type { Strings } from './strings.ts';

export interface LeadPanel {
  /** Name and status of the deal. */
  summary: HTMLElement;
  /** Its fields, the contacts and the company, in this order. */
  details: HTMLElement[];
  render(lead: LeadData): void;
}

/** The deal with its status and fields, the contacts and the company, as the state has them. */
export function createLeadPanel(store: Store, strings: Strings, language: string): LeadPanel {
  const deal = element('section', { class: 'card', 'aria-labelledby': 'deal' });
  const filled = element('section', { class: 'card', 'aria-labelledby': 'fields' });
  const contacts = element('section', { class: 'card', 'aria-labelledby': 'contacts' });
  const company = element('section', { class: 'card', 'aria-labelledby': 'company' });

  function fields(ids: readonly string[]): HTMLElement[] {
    const all = (store.get('leadFields') ?? {}) as Record<string, LeadField>;
    const currency = (store.get('sys') as Sys | null)?.currencySymbol ?? '';
    const shown = ids.flatMap((id) => all[id] ?? []);
    if (shown.length === 0) {
      return [];
    }
    const rows = shown.map((field) =>
      element(
        'div',
        {},
        element('dt', {}, field.name),
        element('dd', {}, fieldText(field, { language, currency, strings })),
      ),
    );
    return [element('dl', { class: 'fields' }, ...rows)];
  }

  function status(lead: Lead): HTMLElement[] {
    const selected = lead.statuses.find((item) => item.selected);
    if (!selected) {
      return [];
    }
    const at = lead.statuses.indexOf(selected);
    const steps = lead.statuses.map((item, index) => {
      const step = element('span', { class: index <= at ? 'step done' : 'step' });
      step.style.setProperty('--color', item.color);
      return step;
    });
    const dot = element('span', { class: 'dot', 'aria-hidden': 'true' });
    dot.style.setProperty('--color', selected.color);
    return [
      element('p', { class: 'status' }, dot, selected.name),
      element('div', { class: 'steps', 'aria-hidden': 'true' }, ...steps),
    ];
  }

  return {
    summary: deal,
    details: [filled, contacts, company],
    render(data) {
      const lead = store.get('lead') as Lead | null;
      const heading = element('h2', { id: 'deal' }, data.name);
      const eyebrow = element('p', { class: 'eyebrow' }, `${strings.deal} ${data.id}`);
      const loaded = lead?.isLeadLoaded === true;
      filled.hidden = !loaded;
      contacts.hidden = !loaded;
      company.hidden = !loaded;
      if (!loaded) {
        deal.replaceChildren(
          eyebrow,
          heading,
          element('p', { class: 'loading', role: 'status' }, strings.loading),
        );
        return;
      }
      deal.replaceChildren(eyebrow, heading, ...status(lead));
      filled.replaceChildren(
        element('h2', { id: 'fields' }, strings.fields),
        ...fields(lead.fieldIds),
      );
      const people = Object.values(lead.contacts).map((contact) => {
        const name = data.contacts.find(({ id }) => id === contact.id)?.name ?? contact.id;
        return element('li', {}, element('h3', {}, name), ...fields(contact.fieldIds));
      });
      contacts.replaceChildren(
        element('h2', { id: 'contacts' }, strings.contacts),
        element('ul', { class: 'people' }, ...people),
      );
      company.replaceChildren(
        element('h2', { id: 'company' }, strings.company),
        ...(lead.company
          ? [element('h3', {}, lead.company.name), ...fields(lead.company.fieldIds)]
          : [element('p', { class: 'quiet' }, strings.noCompany)]),
      );
    },
  };
}
