import { createAccounts } from '../../accounts/accounts.ts';
import type { Contract } from '../../contract/contract.ts';
import { reasonOf } from '../../protocol/reason.ts';
import type { AccountData } from '../../protocol/account.ts';
import { allAccounts, type Own } from './changes.ts';
import { readAccounts, VERSION } from './file.ts';
import { ACCOUNTS_WORDS } from './words-by-language.ts';

/** What a draft keeps of the reader's accounts; nothing where they have none. */
export const keptOf = (own: Own): unknown =>
  own.length > 0 ? { personalPageAccounts: VERSION, accounts: own } : undefined;

/** The reader's accounts as a draft has kept them, in the form of another page perhaps. @throws InvalidStateError */
export function ownFrom(kept: unknown, contract: Contract): Own {
  if (kept === undefined) {
    return [];
  }
  const read = readAccounts(kept, contract, ACCOUNTS_WORDS[contract.language]);
  if ('faults' in read) {
    throw new DOMException(read.faults.join('; '), 'InvalidStateError');
  }
  return read.accounts;
}

/** All accounts of a playground whose draft has kept this; null, and a warning, where that cannot be read. */
export function accountsFrom(kept: unknown, contract: Contract): AccountData[] | null {
  try {
    return allAccounts(createAccounts(contract.language), ownFrom(kept, contract));
  } catch (error) {
    console.warn(ACCOUNTS_WORDS[contract.language].unreadable(reasonOf(error)));
    return null;
  }
}
