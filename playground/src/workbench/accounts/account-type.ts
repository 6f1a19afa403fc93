import type { Field } from '../../contract/contract.ts';
import type { Typed } from '../state/shape.ts';

const field = (name: string, type: string, fields: Field[] = []): Field => ({
  name,
  type,
  optional: false,
  fields,
});

/** An account in the types of the contract, so that its values are judged and edited as those of the state are. */
export const ACCOUNT_FIELDS: readonly Field[] = [
  field('id', 'string'),
  field('address', 'string'),
  field('sys', 'SysModel'),
  field('authors', 'AuthorsModel'),
  field('leads', 'object[]', [
    field('id', 'string'),
    field('name', 'string'),
    field('lead', 'LeadModel'),
    field('leadFields', 'LeadFieldsModel'),
    field('contacts', 'object[]', [field('id', 'string'), field('name', 'string')]),
    field('messages', 'object[]', [
      field('author', 'string'),
      field('at', 'string'),
      field('text', 'string'),
    ]),
  ]),
];

export const ACCOUNT: Typed = {
  type: { kind: 'name', name: 'object', arguments: [] },
  fields: ACCOUNT_FIELDS,
  page: 'account',
};

export const LEAD: Typed = {
  ...ACCOUNT,
  fields: ACCOUNT_FIELDS.find(({ name }) => name === 'leads')!.fields,
  page: 'account.leads',
};
