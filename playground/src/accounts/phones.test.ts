import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAccounts } from './accounts.ts';
import { phonesOf } from './phones.ts';

test('the phones of a lead are those of its contacts, without the addresses of mail', () => {
  const leads = createAccounts('en').flatMap((account) => account.leads);
  const phones = Object.fromEntries(leads.map((lead) => [lead.id, phonesOf(lead)]));
  assert.deepEqual(phones['1001'], ['+7 900 000-00-01']);
  assert.equal(phones['1002']?.length, 3);
  assert.deepEqual(phones['1007'], []);
  assert.deepEqual(phones['1101'], ['+7 900 000-00-01']);
});
