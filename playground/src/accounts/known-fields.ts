import type { Fields } from './fields.ts';
import type { Say } from './say.ts';

/** The fields of the account that more than one record has; each adds one value and returns its key. */
export const knownFields = (fields: Fields, say: Say) => ({
  budget: (value: number) => fields.add('lead', '10', say('Бюджет', 'Budget'), 'budget', value),
  phone: (value: string, contact: string) =>
    fields.add('contacts', '30', say('Телефон', 'Phone'), 'multitext', [value], contact),
  website: (value: string, company: string) =>
    fields.add('company', '40', say('Сайт', 'Website'), 'url', value, company),
});
