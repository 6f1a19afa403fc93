import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAccounts } from '../../accounts/accounts.ts';
import { phonesOf } from '../../accounts/phones.ts';
import { PAGE_CONTRACT } from '../../contract/published.test-support.ts';
import type { AccountData } from '../../protocol/account.ts';
import { faultsOfAccount } from './faults.ts';
import { madeUp } from './made-up.ts';
import { madeUpPhone, madeUpText, withoutForms } from './made-up-texts.ts';
import { ACCOUNTS_WORDS } from './words-by-language.ts';

/** Every text in a value, the keys of records included. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => [key, ...textsIn(item)]);
  }
  return typeof value === 'string' ? [value] : [];
};

for (const language of ['ru', 'en'] as const) {
  const given = createAccounts(language);
  const { accounts, replaced } = madeUp(given);

  test(`a made-up account fits the contract, and every id in it leads where it did: ${language}`, () => {
    for (const [at, account] of accounts.entries()) {
      const words = ACCOUNTS_WORDS[language];
      assert.deepEqual(faultsOfAccount(account, 'account', PAGE_CONTRACT, words), []);
      assert.equal(account.leads.length, given[at]?.leads.length);
      for (const { lead, leadFields, contacts, messages } of account.leads) {
        const ids = [lead, lead.company, ...Object.values(lead.contacts)].flatMap(
          (one) => one?.fieldIds ?? [],
        );
        assert.deepEqual(ids.toSorted(), Object.keys(leadFields).toSorted());
        assert.ok(Object.entries(leadFields).every(([key, { id }]) => key === id));
        assert.deepEqual(
          contacts.map(({ id }) => id).toSorted(),
          Object.keys(lead.contacts).toSorted(),
        );
        assert.ok(messages.every(({ author }) => author in account.authors));
        assert.ok(lead.managerId in account.authors);
      }
    }
  });

  test(`nothing of people, companies, addresses, mail or ids is left: ${language}`, () => {
    const left = textsIn(accounts).join('\n');
    const secrets = given.flatMap(({ id, address, sys, authors, leads }) => [
      id,
      address,
      sys.pageTitle,
      ...Object.values(authors).map(({ name }) => name),
      ...leads.flatMap((lead) => [
        lead.id,
        lead.name,
        ...phonesOf(lead),
        ...lead.contacts.map(({ name }) => name),
        ...lead.messages.map(({ text }) => text),
      ]),
    ]);
    const found = secrets.filter((secret) => secret.length > 3 && left.includes(secret));
    assert.deepEqual(found, []);
    assert.doesNotMatch(left, /client\.example(?!")\b.*anna|light\.example|pine\.example/);
  });

  test(`who occurs twice is the same person in both places: ${language}`, () => {
    const [{ authors, leads }] = accounts as [AccountData];
    const [before] = given as [AccountData];
    const client = Object.values(before.authors).findIndex(({ isClient }) => isClient);
    const name = Object.values(before.authors)[client]!.name;
    const places = before.leads.flatMap((lead, at) =>
      lead.contacts.flatMap((contact, nth) =>
        contact.name === name ? [leads[at]!.contacts[nth]!.name] : [],
      ),
    );
    assert.ok(places.length > 1);
    const after = replaced.find((one) => one.kind === 'person' && one.before === name)?.after;
    assert.deepEqual([...new Set(places)], [after]);
    assert.ok(Object.values(authors).some((author) => author.name === after));
    const people = new Set(
      replaced.filter(({ kind }) => kind === 'person').map((one) => one.after),
    );
    assert.equal(people.size, replaced.filter(({ kind }) => kind === 'person').length);
  });

  test(`the same input gives the same output, and the preview tells all of it once: ${language}`, () => {
    assert.deepEqual(madeUp(createAccounts(language)), { accounts, replaced });
    const told = replaced.map(({ kind, before }) => `${kind} ${before}`);
    assert.equal(new Set(told).size, told.length);
    assert.ok(replaced.every(({ before, after }) => before !== after));
  });

  test(`what is counted, chosen or named by the account stays: ${language}`, () => {
    const kinds = ['numeric', 'budget', 'checkbox', 'select', 'date', 'dateTime'];
    const kept = ({ leads }: AccountData) =>
      leads.flatMap(({ leadFields, lead }) => [
        ...Object.values(leadFields)
          .filter(({ type }) => kinds.includes(type))
          .map(({ name, value, fieldId }) => [name, value, fieldId]),
        ...lead.statuses.map(({ id, name, selected }) => [id, name, selected]),
      ]);
    assert.deepEqual(accounts.map(kept), given.map(kept));
  });
}

test('texts keep their shape: words, signs, lines, capitals and lengths of numbers', () => {
  assert.match(
    madeUpText('Тверь, ул. Речная, 4, кв. 17'),
    /^\p{Lu}\p{L}+, \p{L}+\. \p{Lu}\p{L}+, \d, \p{L}+\. \d\d$/u,
  );
  assert.match(
    madeUpText('Line one\n\nLine three'),
    /^\p{Lu}\p{L}+ \p{L}+\n\n\p{Lu}\p{L}+ \p{L}+$/u,
  );
  assert.match(madeUpPhone('+7 (912) 345-67-89'), /^\+7 \(900\) 000-\d\d-\d\d$/);
  assert.equal(madeUpText(''), '');
});

test('phones, mail and links are found within other texts', () => {
  const text = 'Звоните +7 912 345-67-89, anna@firm.ru, https://firm.ru/anna?x=1.';
  const made = withoutForms(text);
  assert.match(
    made,
    /^Звоните \+7 900 000-\d\d-\d\d, contact\d+@client\.example, https:\/\/site\d+\.example\//,
  );
  assert.equal(withoutForms('12 of 300, 2026'), '12 of 300, 2026');
});
