import type { Language } from '../contract/contract.ts';
import type { AccountData } from '../protocol/account.ts';
import type { ContractSlice } from '../contract/slice.ts';
import type { Install, Scheme, Setup } from '../protocol/messages.ts';
import type { Stored } from '../protocol/stored.ts';
import { GUARD } from '../source/guard-name.ts';
import type { Settings } from './settings.ts';

/** How many timers of a frame may wait at once. */
export const TIMER_LIMIT = 1000;

/** What the settings do not say of a cabinet. */
export interface SetupParts {
  language: Language;
  scheme: Scheme;
  contract: ContractSlice;
  accounts: readonly AccountData[];
  lead: string;
  widgets: Install[];
  stored: Stored;
  elapsed: number;
}

/** All that a cabinet starts with. */
export function setupOf(settings: Settings, { accounts, ...parts }: SetupParts): Setup {
  const { debug, lang, alternative, loadDelay, origins, codeAtRunTime, backendOrigin } = settings;
  return {
    ...parts,
    accounts: accounts.map((account) => ({
      ...account,
      sys: { ...account.sys, lang: lang ?? parts.language },
    })),
    alternative,
    classSuffix: Math.random().toString(36).slice(2, 10),
    loadDelay,
    guard: GUARD,
    origins,
    codeAtRunTime,
    backendOrigin,
    timerLimit: debug ? null : TIMER_LIMIT,
  };
}
