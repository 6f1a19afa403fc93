import type { Language } from '../contract/contract.ts';
import type { ContractSlice } from '../contract/slice.ts';
import type { AccountData } from '../protocol/account.ts';
import type { Setup } from '../protocol/messages.ts';
import type { Plan } from '../sandbox/plan.ts';
import { GUARD } from '../source/guard-name.ts';
import { namedModules } from '../source/named-modules.ts';
import type { Memory } from './memory.ts';

/** How many timers of a frame may wait at once. */
export const TIMER_LIMIT = 1000;

/** What a plan is made of. */
export interface PlanParts {
  language: Language;
  contract: ContractSlice;
  accounts: readonly AccountData[];
  /** The lead to begin with. */
  lead: string;
  memory: Readonly<Memory>;
  /** The code that is going to run; what it names in quotes can be had ready for it. */
  code: string;
}

/** The cabinet that the settings ask for now, before its widgets come. */
export function planOf({ language, contract, accounts, lead, memory, code }: PlanParts): Plan {
  const { settings } = memory;
  return {
    setup: {
      language,
      contract,
      lead,
      scheme: memory.scheme,
      stored: memory.stored,
      accounts: accounts.map((account) => ({
        ...account,
        sys: { ...account.sys, lang: settings.lang ?? language },
      })),
      alternative: settings.alternative,
      classSuffix: Math.random().toString(36).slice(2, 10),
      loadDelay: settings.loadDelay,
      guard: GUARD,
      origins: settings.origins,
      codeAtRunTime: settings.codeAtRunTime,
      backendOrigin: settings.backendOrigin,
      timerLimit: settings.debug ? null : TIMER_LIMIT,
      widgets: [],
      elapsed: 0,
    } satisfies Setup,
    modules: settings.start === 'cabinet' ? namedModules(code, contract.modules) : null,
  };
}
