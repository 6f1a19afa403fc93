import type { Contract } from '../../contract/contract.ts';
import { modelDifferences } from '../../contract/shape.ts';
import type { AccountData } from '../../protocol/account.ts';
import { ACCOUNT_FIELDS } from './account-type.ts';
import type { AccountsWords } from './words.ts';

/** Values nested deeper than this are nobody's data. */
const DEEPEST = 40;

/** Everything that is wrong with a value that is to be an account, each with its path; none where it can be used. */
export function faultsOfAccount(
  value: unknown,
  path: string,
  contract: Pick<Contract, 'constants' | 'models'>,
  words: AccountsWords,
): string[] {
  if (isDeeper(value, DEEPEST)) {
    return [`${path}: ${words.faults.deep}`];
  }
  const model = {
    name: 'Account',
    record: false,
    entity: null,
    fields: [...ACCOUNT_FIELDS],
    page: '',
  };
  const shape = modelDifferences(value, model, path, contract);
  return shape.length > 0 ? shape : faultsOfSense(value as AccountData, path, words);
}

/** What the types cannot say. */
function faultsOfSense(account: AccountData, path: string, { faults }: AccountsWords): string[] {
  const found: string[] = [];
  const say = (where: string, what: string): void => void found.push(`${path}${where}: ${what}`);
  if (account.id === '') {
    say('.id', faults.empty);
  }
  if (!isOrigin(account.address)) {
    say('.address', faults.address);
  }
  if (account.leads.length === 0) {
    say('.leads', faults.noLeads);
  }
  const ids = account.leads.map(({ id }) => id);
  for (const [index, { id, lead, messages }] of account.leads.entries()) {
    const at = `.leads[${String(index)}]`;
    if (id === '') {
      say(`${at}.id`, faults.empty);
    }
    if (ids.indexOf(id) < index) {
      say(`${at}.id`, faults.twice(id));
    }
    if (lead.id !== id) {
      say(`${at}.lead.id`, faults.otherId(id));
    }
    for (const [nth, message] of messages.entries()) {
      if (Number.isNaN(Date.parse(message.at))) {
        say(`${at}.messages[${String(nth)}].at`, faults.date);
      }
    }
  }
  return found;
}

function isOrigin(address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === address && /^https?:/.test(address);
}

function isDeeper(value: unknown, levels: number): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    (levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1)))
  );
}
