import type { Contract } from '../../contract/contract.ts';
import type { AccountData } from '../../protocol/account.ts';
import { faultsOfAccount } from './faults.ts';
import type { AccountsWords } from './words.ts';

/** The version of the files that this page writes. */
export const VERSION = 1;

/** The longest text that is read, in UTF-16 units. */
const LONGEST = 5_000_000;

/** What a file of accounts holds: they can be used, or it is said what is wrong, all at once. */
export type Read = { accounts: AccountData[] } | { faults: string[] };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a file with these accounts. */
export const fileOf = (accounts: readonly AccountData[]): string =>
  `${JSON.stringify({ personalPageAccounts: VERSION, accounts }, null, 2)}\n`;

export function readFile(
  text: string,
  contract: Pick<Contract, 'constants' | 'models'>,
  words: AccountsWords,
): Read {
  if (text.length > LONGEST) {
    return { faults: [words.faults.large] };
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { faults: [words.faults.json(error instanceof Error ? error.message : String(error))] };
  }
  return readAccounts(value, contract, words);
}

/** The same of what was kept. */
export function readAccounts(
  value: unknown,
  contract: Pick<Contract, 'constants' | 'models'>,
  words: AccountsWords,
): Read {
  if (!isObject(value) || typeof value.personalPageAccounts !== 'number') {
    return { faults: [words.faults.other] };
  }
  if (value.personalPageAccounts !== VERSION) {
    return { faults: [words.faults.version(value.personalPageAccounts)] };
  }
  const { accounts } = value;
  if (!Array.isArray(accounts) || accounts.length === 0) {
    return { faults: [words.faults.none] };
  }
  const faults = accounts.flatMap((account: unknown, index) =>
    faultsOfAccount(account, `accounts[${String(index)}]`, contract, words),
  );
  return faults.length > 0 ? { faults } : { accounts: accounts as AccountData[] };
}
