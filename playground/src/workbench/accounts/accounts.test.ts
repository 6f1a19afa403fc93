import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAccounts } from '../../accounts/accounts.ts';
import { PAGE_CONTRACT } from '../../contract/published.test-support.ts';
import { SAMPLES } from '../drafts/samples.test-support.ts';
import { blankAccount, blankLead } from './blank.ts';
import {
  allAccounts,
  freeId,
  leadAs,
  renumbered,
  withAccount,
  withLead,
  withoutAccount,
  withoutLead,
} from './changes.ts';
import { faultsOfAccount } from './faults.ts';
import { fileOf, readAccounts, readFile } from './file.ts';
import { accountsFrom, keptOf, ownFrom } from './kept.ts';
import { ACCOUNTS_WORDS } from './words-by-language.ts';

const BUILT_IN = createAccounts('en');
const [PINE, SCHOOL] = BUILT_IN as [(typeof BUILT_IN)[0], (typeof BUILT_IN)[0]];
const WORDS = ACCOUNTS_WORDS.en;
const read = (text: string) => readFile(text, PAGE_CONTRACT, WORDS);
const faults = (value: unknown) => faultsOfAccount(value, 'account', PAGE_CONTRACT, WORDS);

test('what was exported is imported as it was', () => {
  for (const accounts of [BUILT_IN, createAccounts('ru'), [PINE]]) {
    assert.deepEqual(read(fileOf(accounts)), { accounts });
  }
  assert.deepEqual(read(`\uFEFF${fileOf([PINE])}`), { accounts: [PINE] });
});

test('every wrong path of a file is named, all at once', () => {
  const wrong = structuredClone(BUILT_IN) as unknown as {
    address: unknown;
    sys: Record<string, unknown>;
    leads: { name?: unknown; lead: Record<string, unknown> }[];
  }[];
  wrong[0]!.sys.lang = 'xx';
  wrong[0]!.leads[2]!.lead.company = 7;
  delete wrong[1]!.leads[0]!.name;
  const found = read(JSON.stringify({ personalPageAccounts: 1, accounts: wrong }));
  assert.ok('faults' in found);
  assert.deepEqual(
    found.faults.map((fault) => fault.split(':')[0]),
    ['accounts[0].sys.lang', 'accounts[0].leads[2].lead.company', 'accounts[1].leads[0].name'],
  );
});

test('what the types cannot say is judged, too', () => {
  const [first, second] = PINE.leads;
  const cases: [unknown, RegExp][] = [
    [{ ...PINE, id: '' }, /account\.id/],
    [{ ...PINE, address: 'javascript:alert(1)' }, /account\.address/],
    [{ ...PINE, address: 'https://pine.example/path' }, /account\.address/],
    [{ ...PINE, leads: [] }, /account\.leads: /],
    [{ ...PINE, leads: [first, first] }, /account\.leads\[1\]\.id: there is another lead 1001/],
    [{ ...PINE, leads: [{ ...first, lead: second!.lead }] }, /account\.leads\[0\]\.lead\.id/],
    [
      { ...PINE, leads: [{ ...first, messages: [{ author: '', at: 'noon', text: '' }] }] },
      /messages\[0\]\.at/,
    ],
  ];
  for (const [value, expected] of cases) {
    assert.match(faults(value).join(), expected);
  }
  assert.deepEqual(faults(PINE), []);
});

test('a hostile file is refused in words, and nothing ends the page', () => {
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  const cases: [string, string | RegExp][] = [
    ['', /no JSON/],
    ['{"a": ', /no JSON/],
    ['null', WORDS.faults.other],
    ['[]', WORDS.faults.other],
    ['{"personalPageAccounts": "1"}', WORDS.faults.other],
    ['{"personalPageAccounts": 2, "accounts": []}', WORDS.faults.version(2)],
    ['{"personalPageAccounts": 1}', WORDS.faults.none],
    ['{"personalPageAccounts": 1, "accounts": []}', WORDS.faults.none],
    ['{"personalPageAccounts": 1, "accounts": [null]}', /accounts\[0\]: expected an object/],
    [fileOf([PINE]).replace('"Oak, matt oil"', deep), /nested too deep/],
    [' '.repeat(5_000_001), WORDS.faults.large],
  ];
  for (const [text, expected] of cases) {
    const found = read(text);
    assert.ok('faults' in found, text.slice(0, 60));
    if (typeof expected === 'string') {
      assert.deepEqual(found.faults, [expected]);
    } else {
      assert.match(found.faults.join(), expected);
    }
  }
});

test('what the reader makes stands beside the built-in accounts, or in the place of one', () => {
  const lead = blankLead(freeId(BUILT_IN), WORDS);
  assert.equal(lead.id, '50000');
  const changed = withLead(PINE, lead);
  const own = withAccount([], changed);
  assert.deepEqual(allAccounts(BUILT_IN, own), [changed, SCHOOL]);
  const ids = { account: '60000', lead: '60001' };
  const made = blankAccount(ids, PINE, WORDS);
  assert.deepEqual(faults(made), []);
  const both = withAccount(own, made);
  assert.deepEqual(allAccounts(BUILT_IN, both), [changed, SCHOOL, made]);
  assert.deepEqual(withoutAccount(both, PINE.id), [made]);
  assert.deepEqual(withoutLead(changed, lead.id), PINE);
  assert.deepEqual(faults(withLead(PINE, leadAs(PINE.leads[0]!, '50000', 'Copy'))), []);
});

test('accounts that come in twice get ids that nobody has', () => {
  const again = renumbered(BUILT_IN, BUILT_IN);
  const all = [...BUILT_IN, ...again];
  const ids = all.flatMap(({ leads }) => leads.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(new Set(all.map(({ id }) => id)).size, 4);
  for (const account of again) {
    assert.deepEqual(faults(account), []);
  }
  assert.deepEqual(renumbered([PINE], [SCHOOL]), [PINE]);
});

test('a draft keeps the accounts of every version, and what it cannot read it does not lose', (context) => {
  const { accounts } = SAMPLES[2];
  const [account] = ownFrom(accounts, PAGE_CONTRACT);
  assert.equal(account?.leads[0]?.name, 'Новая сделка');
  assert.deepEqual(keptOf([account]), accounts);
  assert.equal(keptOf([]), undefined);
  assert.deepEqual(accountsFrom(accounts, PAGE_CONTRACT)?.at(-1), account);
  assert.deepEqual(ownFrom(undefined, PAGE_CONTRACT), []);
  const warned = context.mock.method(console, 'warn', () => undefined);
  assert.equal(accountsFrom({ personalPageAccounts: 9 }, PAGE_CONTRACT), null);
  assert.equal(warned.mock.callCount(), 1);
  assert.ok('faults' in readAccounts({ personalPageAccounts: 9 }, PAGE_CONTRACT, WORDS));
});
