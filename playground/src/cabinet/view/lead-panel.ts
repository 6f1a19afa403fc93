import type { LeadFieldsModel, LeadModel } from '../../contract/names.ts';
import type { LeadData } from '../../protocol/account.ts';
import type { Store } from '../../sdk/store.ts';
import { element } from './element.ts';
import { fieldText } from './field-text.ts';
import type { CabinetWords } from '../../protocol/cabinet-words.ts';

/** A list that is longer shows this many fields at first. */
const FIELDS_AT_FIRST = 12;

export interface LeadPanel {
  /** Name and status of the lead. */
  summary: HTMLElement;
  /** Its fields, the contacts and the company, in this order. */
  details: HTMLElement[];
  render(lead: LeadData): void;
}

/** The lead with its status and fields, the contacts and the company, as the state has them. */
export function createLeadPanel(store: Store, words: CabinetWords, language: string): LeadPanel {
  const summary = element('section', { class: 'card', 'aria-labelledby': 'lead' });
  const filled = element('section', { class: 'card', 'aria-labelledby': 'fields' });
  const contacts = element('section', { class: 'card', 'aria-labelledby': 'contacts' });
  const company = element('section', { class: 'card', 'aria-labelledby': 'company' });

  let of = '';
  /** Whether the reader asked for all fields of this lead. */
  let unfolded = false;

  function fields(ids: readonly string[]): HTMLElement[] {
    const all = store.get('leadFields') ?? {};
    const currency = store.get('sys')?.currencySymbol ?? '';
    const shown = ids.flatMap((id) => all[id] ?? []);
    if (shown.length === 0) {
      return [];
    }
    const rows = (some: readonly LeadFieldsModel[string][]) =>
      some.map((field) =>
        element(
          'div',
          {},
          element('dt', { dir: 'auto' }, field.name),
          element('dd', { dir: 'auto' }, fieldText(field, { language, currency, words })),
        ),
      );
    if (shown.length <= FIELDS_AT_FIRST || unfolded) {
      return [element('dl', { class: 'fields' }, ...rows(shown))];
    }
    const list = element('dl', { class: 'fields' }, ...rows(shown.slice(0, FIELDS_AT_FIRST)));
    const label = words.allFields.replace('{count}', String(shown.length));
    const button = element('button', { type: 'button', class: 'more' }, label);
    button.addEventListener('click', () => {
      unfolded = true;
      list.append(...rows(shown.slice(FIELDS_AT_FIRST)));
      list.tabIndex = -1;
      list.focus();
      button.remove();
    });
    return [list, button];
  }

  function status(lead: LeadModel): HTMLElement[] {
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
      element('p', { class: 'status' }, dot, element('bdi', {}, selected.name)),
      element('div', { class: 'steps', 'aria-hidden': 'true' }, ...steps),
    ];
  }

  return {
    summary,
    details: [filled, contacts, company],
    render(data) {
      const lead = store.get('lead');
      if (of !== data.id) {
        of = data.id;
        unfolded = false;
      }
      const heading = element('h2', { id: 'lead', dir: 'auto' }, data.name);
      const eyebrow = element('p', { class: 'eyebrow' }, `${words.lead} ${data.id}`);
      const loaded = lead?.isLeadLoaded === true;
      filled.hidden = !loaded;
      contacts.hidden = !loaded;
      company.hidden = !loaded;
      if (!loaded) {
        summary.replaceChildren(
          eyebrow,
          heading,
          element('p', { class: 'loading', role: 'status' }, words.loading),
        );
        return;
      }
      summary.replaceChildren(eyebrow, heading, ...status(lead));
      filled.replaceChildren(
        element('h2', { id: 'fields' }, words.fields),
        ...(lead.fieldIds.length > 0
          ? fields(lead.fieldIds)
          : [element('p', { class: 'quiet' }, words.noFields)]),
      );
      const people = Object.values(lead.contacts).map((contact) => {
        const name = data.contacts.find(({ id }) => id === contact.id)?.name ?? contact.id;
        return element('li', {}, element('h3', { dir: 'auto' }, name), ...fields(contact.fieldIds));
      });
      contacts.replaceChildren(
        element('h2', { id: 'contacts' }, words.contacts),
        people.length > 0
          ? element('ul', { class: 'people' }, ...people)
          : element('p', { class: 'quiet' }, words.noContacts),
      );
      company.replaceChildren(
        element('h2', { id: 'company' }, words.company),
        ...(lead.company
          ? [element('h3', { dir: 'auto' }, lead.company.name), ...fields(lead.company.fieldIds)]
          : [element('p', { class: 'quiet' }, words.noCompany)]),
      );
    },
  };
}
