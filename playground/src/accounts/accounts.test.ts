import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTRACT } from '../contract/published.test-support.ts';
import { modelDifferences } from '../contract/shape.ts';
import { createAccount } from './account.ts';

const differences = (entity: string, value: unknown): string[] => {
  const model = CONTRACT.models.find((item) => item.entity === entity);
  assert.ok(model);
  return modelDifferences(value, model, entity, CONTRACT);
};

for (const language of ['ru', 'en'] as const) {
  const account = createAccount(language);

  test(`the data of the account fit the contract (${language})`, () => {
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

  test(`every id of a field, author and contact leads somewhere (${language})`, () => {
    for (const { lead, leadFields, contacts, messages } of account.leads) {
      const { fieldIds, company } = lead as {
        fieldIds: string[];
        company: { fieldIds: string[] } | null;
      };
      const people = Object.values(
        lead['contacts'] as Record<string, { id: string; fieldIds: string[] }>,
      );
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
      for (const { author } of messages) {
        assert.ok(author in account.authors);
      }
    }
  });
}

test('there are at least four leads, one without a company, one with several contacts', () => {
  const { leads } = createAccount('en');
  assert.ok(leads.length >= 4);
  assert.ok(leads.some(({ lead }) => lead['company'] === null));
  assert.ok(leads.some(({ contacts }) => contacts.length > 1));
  assert.equal(
    new Set(leads.map(({ lead }) => JSON.stringify(lead['statuses']))).size,
    leads.length,
  );
});

test('every type of field occurs', () => {
  const { leads } = createAccount('en');
  const used = new Set(
    leads.flatMap(({ leadFields }) =>
      Object.values(leadFields).map((field) => (field as { type: string }).type),
    ),
  );
  assert.deepEqual(
    [...used].toSorted(),
    Object.keys(CONTRACT.constants['FIELD_TYPES'] ?? {}).toSorted(),
  );
});
