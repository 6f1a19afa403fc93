import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTRACT } from '../contract/published.test-support.ts';
import { modelDifferences } from '../contract/shape.ts';
import type { LeadData } from '../protocol/account.ts';
import { createAccounts } from './accounts.ts';

const differences = (entity: string, value: unknown): string[] => {
  const model = CONTRACT.models.find((item) => item.entity === entity);
  assert.ok(model);
  return modelDifferences(value, model, entity, CONTRACT);
};

for (const account of (['ru', 'en'] as const).flatMap(createAccounts)) {
  const { lang } = account.sys;

  test(`the data of account ${account.id} fit the contract (${lang})`, () => {
    const found = [
      ...differences('sys', account.sys),
      ...differences('authors', account.authors),
      ...account.leads.flatMap(({ lead, leadFields }) => [
        ...differences('lead', lead),
        ...differences('leadFields', leadFields),
      ]),
    ];
    assert.deepEqual(found, []);
  });

  test(`every id of a field, author and contact of account ${account.id} leads somewhere (${lang})`, () => {
    for (const { lead, leadFields, contacts, messages } of account.leads) {
      const { fieldIds, company, managerId } = lead;
      const people = Object.values(lead.contacts);
      const ids = [
        ...fieldIds,
        ...(company?.fieldIds ?? []),
        ...people.flatMap((one) => one.fieldIds),
      ];
      assert.deepEqual(ids.toSorted(), Object.keys(leadFields).toSorted());
      assert.deepEqual(
        people.map(({ id }) => id),
        contacts.map(({ id }) => id),
      );
      for (const author of [managerId, ...messages.map((message) => message.author)]) {
        assert.ok(author in account.authors, author);
      }
    }
  });
}

const LEADS = createAccounts('en').flatMap(({ leads }) => leads);

test('no two leads of any account share their id', () => {
  assert.equal(new Set(LEADS.map(({ id }) => id)).size, LEADS.length);
});

const KINDS: [name: string, is: (data: LeadData) => boolean][] = [
  ['200 fields of its own', ({ lead }) => lead.fieldIds.length === 200],
  ['no contact', ({ contacts }) => contacts.length === 0],
  ['several contacts', ({ contacts }) => contacts.length > 1],
  ['no company', ({ lead }) => lead.company === null],
  ['a name above 70 characters', ({ name }) => name.length > 70],
  ['text from right to left', (data) => /\p{Script=Hebrew}/u.test(JSON.stringify(data))],
  ['emoji', (data) => /\p{Extended_Pictographic}/u.test(JSON.stringify(data))],
];
for (const [name, is] of KINDS) {
  test(`there is a lead with ${name}`, () => {
    assert.ok(LEADS.some(is));
  });
}

test('at least six statuses of different colours are reached by leads', () => {
  const selected = LEADS.map(({ lead }) => lead.statuses.find((one) => one.selected));
  assert.ok(new Set(selected.map((status) => status?.color)).size >= 6);
});

const FIELDS = LEADS.flatMap(({ leadFields }) => Object.values(leadFields));

for (const [key, group] of [
  ['type', 'FIELD_TYPES'],
  ['fieldSource', 'LEAD_FIELD_SOURCES'],
] as const) {
  test(`every value of ${group} occurs`, () => {
    assert.deepEqual(
      [...new Set(FIELDS.map((field) => field[key]))].toSorted(),
      Object.values(CONTRACT.constants[group] ?? {}).toSorted(),
    );
  });
}
