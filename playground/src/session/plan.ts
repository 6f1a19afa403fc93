import { CABINET_WORDS } from '../accounts/cabinet-words.ts';
import { policyOf } from '../cabinet/policy.ts';
import type { Language } from '../contract/contract.ts';
import type { ContractSlice } from '../contract/slice.ts';
import type { Setup } from '../protocol/messages.ts';
import type { Plan } from '../sandbox/plan.ts';
import { seeded } from '../protocol/seeded.ts';
import { GUARD } from '../source/guard-name.ts';
import { namedModules } from '../source/named-modules.ts';
import type { Memory } from './memory.ts';
import type { Navigation } from './navigation/navigation.ts';

/** How many timers of a frame may wait at once. */
export const TIMER_LIMIT = 1000;

/** What a plan is made of. */
export interface PlanParts {
  language: Language;
  slice: ContractSlice;
  memory: Readonly<Memory>;
  navigation: Pick<Navigation, 'accounts' | 'lead'>;
}

/** What a cabinet starts with if it starts now, without its widgets. */
export function setupOf({ language, slice, memory, navigation }: PlanParts): Setup {
  const { settings, scheme, stored, passed } = memory;
  const { held } = settings;
  const { now = null, seed = null } = held ?? {};
  const draw = seed === null ? Math.random : seeded(seed);
  return {
    language,
    words: CABINET_WORDS[language],
    scheme,
    stored,
    contract: slice,
    lead: navigation.lead,
    accounts: navigation.accounts.map((account) => ({
      ...account,
      sys: { ...account.sys, lang: settings.lang ?? language },
    })),
    policy: policyOf(settings.alternative),
    classSuffix: draw().toString(36).slice(2, 10),
    loadDelay: settings.loadDelay,
    guard: GUARD,
    origins: settings.origins,
    codeAtRunTime: settings.codeAtRunTime,
    backendOrigin: settings.backendOrigin,
    timerLimit: settings.debug ? null : TIMER_LIMIT,
    widgets: [],
    held: held && { now: now === null ? null : now + passed, seed },
    elapsed: 0,
  };
}

/** The cabinet that the settings ask for now; the modules that `code` names in quotes can be had ready for it. */
export function planOf(parts: PlanParts, code: string): Plan {
  const { start, held } = parts.memory.settings;
  // A frame that waits has begun by another clock.
  return {
    setup: setupOf(parts),
    modules: start === 'cabinet' && held === null ? namedModules(code, parts.slice.modules) : null,
  };
}
