import type { Start } from '../../../protocol/messages.ts';
import type { TokenFlaw } from '../../../session/token/token.ts';
import type { Aspect } from '../../../session/trial/outcome.ts';
import type { Neighbour } from '../../../session/widgets/neighbours.ts';

/** The groups of the settings, in the order of the screen. */
export type GroupId = 'cabinet' | 'servers' | 'code' | 'assumptions';

/** The words of the settings, which come with them: many readers never open these. */
export interface SettingsWords {
  groups: Record<GroupId, string>;
  search: string;
  closeAll: string;
  openAll: string;
  /** How many settings of a group are not as they were at the start. */
  changed: (count: number) => string;
  found: (count: number) => string;
  nothing: (query: string) => string;
  intro: string;
  path: {
    title: string;
    start: string;
    starts: Record<Start, string>;
    hint: string;
    learnMore: string;
  };
  language: { title: string; ofPage: string; hint: string };
  loading: { title: string; label: string; seconds: (count: number) => string; hint: string };
  token: {
    title: string;
    assumed: string;
    learnMore: string;
    algorithm: string;
    secret: string;
    noSecret: string;
    claims: string;
    claimsHint: string;
    notJson: (line: number, column: number) => string;
    notObject: string;
    flaw: string;
    flaws: Record<TokenFlaw | 'valid', string>;
    flawHint: string;
    show: string;
    hide: string;
    copy: string;
    copied: string;
    encoded: string;
    decoded: string;
    unsigned: string;
  };
  codeAtRunTime: { title: string; label: string; hint: string };
  backend: Record<'title' | 'origin' | 'hint' | 'invalid', string>;
  debug: { title: string; label: string; hint: string };
  neighbours: { title: string; labels: Record<Neighbour, string>; hint: string };
  alternatives: { title: string; hint: string; assumed: string };
  trial: {
    title: string;
    hint: string;
    start: string;
    cancel: string;
    progress: (done: number, total: number) => string;
    same: (tried: number) => string;
    differs: (differing: number, tried: number) => string;
    unsteady: (aspects: readonly string[]) => string;
    hung: string;
    alternative: string;
    difference: string;
    parting: string;
    asAssumed: string;
    underIt: string;
    aspects: Record<Aspect, string>;
    nothing: string;
    choose: string;
    chosen: string;
  };
  network: {
    title: string;
    none: string;
    list: string;
    label: string;
    add: string;
    remove: string;
    removeOrigin: (origin: string) => string;
    hint: string;
    invalid: string;
  };
}
