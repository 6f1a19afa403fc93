import type { AccountData } from '../protocol/account.ts';
import { pine } from './pine.ts';
import type { Say } from './say.ts';
import { school } from './school.ts';

/** The accounts of the simulated cabinet. Ids of leads are unique in all of them. */
export function createAccounts(language: 'ru' | 'en'): AccountData[] {
  const say: Say = (ru, en) => (language === 'ru' ? ru : en);
  return [pine(language, say), school(language, say)];
}
