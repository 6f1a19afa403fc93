import type { SysModel } from '../contract/names.ts';
import type { Held } from '../protocol/held.ts';
import type { AlternativeChoice, Start } from '../protocol/messages.ts';
import type { Allowed } from '../sandbox/srcdoc.ts';
import type { Neighbour } from './widgets/neighbours.ts';
import type { TokenAlgorithm, TokenFlaw } from './token/token.ts';
import type { Claims } from './token/token-claims.ts';

/** What the reader may change of the simulated cabinet. What is changed is in force from the next load on. */
export interface Settings extends Allowed {
  /** Where each load begins: what comes before the cabinet is skipped as a rule. */
  readonly start: Start;
  /** The code runs as it was written: neither the guard nor the watchdog ends it. */
  readonly debug: boolean;
  /** How long after `initLead` the data of the lead arrive, in ms. */
  readonly loadDelay: number;
  /** The value of `sys.lang`; null for the language of the page. */
  readonly lang: SysModel['lang'] | null;
  readonly tokenAlgorithm: TokenAlgorithm;
  /** What the token is signed with; it stays in the page. Not empty. */
  readonly clientSecret: string;
  /** Laid over the claims of the token; null takes one away. */
  readonly tokenClaims: Claims;
  /** What is wrong with the token, so that the backend has something to refuse; null: nothing. */
  readonly tokenFlaw: TokenFlaw | null;
  /** The one assumption that the cabinet gives up, and for what; null: it acts as assumed. */
  readonly alternative: AlternativeChoice | null;
  /** The origin at which the widget asks the backend of its own page, if there is a backend.py. */
  readonly backendOrigin: string;
  /** Who is installed beside the widget of the reader. */
  readonly neighbours: readonly Neighbour[];
  /** The clock and the lots of the cabinet, where they are not left to chance; a scenario says so. */
  readonly held: Held | null;
}

export const DEFAULT_SETTINGS: Settings = Object.freeze({
  start: 'cabinet',
  debug: false,
  codeAtRunTime: false,
  loadDelay: 300,
  lang: null,
  tokenAlgorithm: 'HS256',
  clientSecret: 'personal-page-demo-client-secret',
  tokenClaims: Object.freeze({}),
  tokenFlaw: null,
  alternative: null,
  origins: Object.freeze([]),
  backendOrigin: 'https://backend.example',
  neighbours: Object.freeze([]),
  held: null,
});

/** The names of the settings that are not as they were at the start. */
export function changedSettings(settings: Settings): (keyof Settings)[] {
  const names = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
  return names.filter(
    (name) => JSON.stringify(settings[name]) !== JSON.stringify(DEFAULT_SETTINGS[name]),
  );
}
