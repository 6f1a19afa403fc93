/** Everything that page and frame say to each other, over one MessagePort. */

import type { Alternatives, EventType, ProblemCode } from '../contract/names.ts';
import type { ContractSlice } from '../contract/slice.ts';
import type { AccountData } from './account.ts';
import type { BackendLine } from './backend.ts';
import type { CabinetWords } from './cabinet-words.ts';
import type { Fault } from './fault.ts';
import type { Deed } from './deed.ts';
import type { Described } from './described.ts';
import type { Held } from './held.ts';
import type { Inspect } from './inspection.ts';
import type { CabinetEvent, LogEntry } from './public.ts';
import type { Offer } from './offer.ts';
import type { Place } from './public.ts';
import type { Policy } from './policy.ts';
import type { RecordAsk } from './recording.ts';
import type { Stored } from './stored.ts';

export type { Place } from './public.ts';

export type Scheme = 'light' | 'dark';

/** Something wrong with a widget. */
export type Finding<Code extends ProblemCode = ProblemCode> = Fault<Code> & {
  widget: string;
  place?: Place;
  /** Without a place: where the module of the widget was defined. */
  defined?: Place;
};

/** What amoCRM might do instead of an assumed behaviour, by the ids of the contract. */
export type AlternativeChoice = {
  [B in keyof Alternatives]: { readonly behaviour: B; readonly alternative: Alternatives[B] };
}[keyof Alternatives];

/** A widget that the cabinet has from the start. `file` is the name that errors carry. */
export interface Install {
  widget: string;
  file: string;
  source: string;
  token: string;
  /** Those of its manifest. */
  locations: string[];
  /** Installed beside the widget under development, whose runs it has no say in. */
  neighbour: boolean;
}

export interface Setup {
  language: 'ru' | 'en';
  words: CabinetWords;
  scheme: Scheme;
  contract: ContractSlice;
  policy: Policy;
  /** Ids of leads are unique in all of them. */
  accounts: AccountData[];
  /** The lead to begin with; the account is the one that has it. */
  lead: string;
  widgets: Install[];
  /** Ends the class name of slots; differs per run, so that nobody hard-codes it. */
  classSuffix: string;
  /** How long after `initLead` was called the data of the lead arrive, in ms. */
  loadDelay: number;
  /** The name of the global function that instrumented code calls at every turn and entry. */
  guard: string;
  /** The origins that the frame's policy lets requests pass to. */
  origins: readonly string[];
  /** Whether the frame's policy lets code be made from text. */
  codeAtRunTime: boolean;
  /** The origin at which the widget's backend is asked, if there is one in the page. */
  backendOrigin: string;
  /** What storages and cookies hold already. */
  stored: Stored;
  /** How many timers may wait at once; null for any number. */
  timerLimit: number | null;
  /** What is not left to chance; null where all is. */
  held: Held | null;
  /** Ms since the run began. */
  elapsed: number;
}

/** Where the path of a client may begin, in the order of the path. */
export const STARTS = ['general-settings', 'sign-in', 'cabinet'] as const;
export type Start = (typeof STARTS)[number];

/** What stands between a client and the cabinet; all of it is drawn before any widget's code is there. */
export interface Arrival {
  language: 'ru' | 'en';
  scheme: Scheme;
  start: Exclude<Start, 'cabinet'>;
  /** Of the company. */
  logo: string;
  title: string;
  /** The phone numbers in the lead, by which clients sign in. */
  phones: string[];
}

/** What the page asks of the frame; each is answered by one `reply`. */
export type Ask =
  /** Everything up to the widget: a later `start` brings what has come since. */
  | { kind: 'prepare'; setup: Setup; modules: string[] }
  /** Comes before `start`, if at all; answered when the client is in. */
  | { kind: 'enter'; arrival: Arrival }
  | { kind: 'start'; setup: Setup }
  | { kind: 'selectLead'; lead: string; tokens: Record<string, string> }
  | { kind: 'getState'; entity: string }
  /** A merge patch that fits; the nullable keys are there in any case. */
  /** `nullable`: the keys that a merge patch leaves as null; null: the patch is the whole value. */
  | { kind: 'setState'; entity: string; patch: unknown; nullable: string[] | null }
  /** `work` is an async function; what is declared stands at the top of a script. */
  | { kind: 'evaluate'; declarations: string; work: string }
  | { kind: 'setPanel'; open: boolean }
  | { kind: 'slotText' }
  | { kind: 'stored' }
  /**
   * Lets time pass where the clock is held: so many ms, or up to `most` where nothing happens in them; null: all time to
   * come. Answered by the ms since the clock began.
   */
  | { kind: 'pass'; ms: number | null; most: number }
  /** Answered by a `DeedAnswer`. */
  | { kind: 'act'; deed: Deed }
  /** Answered by what the `Inspect` says. */
  | { kind: 'inspect'; inspect: Inspect }
  /** Answered by what the `RecordAsk` says. */
  | { kind: 'record'; record: RecordAsk }
  /** A piece of what was offered, from this byte on; answered by base64, or null where it is kept no more. */
  | { kind: 'offered'; id: number; from: number }
  | { kind: 'ping' };

/** What the frame wants from the page; each is answered by one `give`. */
export type Want = { kind: 'module'; module: string } | { kind: 'script'; url: string };

/** An error as data. */
export interface Failure {
  name: string;
  message: string;
  place?: Place;
}

/** The `name` of a failure for want of a document in which a script could run. */
export const DOCUMENT_GONE = 'DocumentGone';

export type Outcome = { ok: true; value: unknown } | { ok: false; error: Failure };

/** The answer to `start` and `selectLead`; times in ms. `left`: the lead was left before the slot was there. */
export interface Mounted {
  status: 'mounted' | 'failed' | 'left';
  module: number;
  initLead: number;
  slot: number;
}

/**
 * The answer to `evaluate`: JSON text if the value has one, and what the value is. Or why the browser did not take the
 * script, and then none of it has run.
 */
export type Evaluated = { json: string | null; value: Described } | { refused: string };

export type ToFrame =
  | { type: 'ask'; id: number; ask: Ask }
  | { type: 'give'; id: number; text: string | null }
  | { type: 'scheme'; scheme: Scheme }
  /** A port comes along where the line is open. */
  | { type: 'backend'; line: BackendLine }
  /** The reader has brought the focus here, by the keyboard. */
  | { type: 'entered' }
  /** The focus has not been in the page since it left it: it has come back from another window. */
  | { type: 'resumed' };

/**
 * An event without its number, which the page gives. The frame counts its own: `call` and `cause` name events by that
 * count, and one that is missing in it was left out.
 */
export type RawEvent = Omit<CabinetEvent, 'seq' | 'type' | 'missed'> & {
  type: EventType;
  id: number;
  /** The entities whose state the page does not know, since a change of them was left out. */
  stale?: string[];
};

/** What an entity is now. */
export interface RawState {
  entity: string;
  value: unknown;
}

/** The methods of the console whose lines differ from those of `log`, and what stands for the others. */
export const CONSOLE_METHODS = [
  'log',
  'assert',
  'trace',
  'table',
  'group',
  'groupCollapsed',
] as const;
export type ConsoleMethod = (typeof CONSOLE_METHODS)[number];

/** A call of the console, yet to be put into words. */
export interface RawEntry extends Pick<
  LogEntry,
  'level' | 'at' | 'widget' | 'file' | 'line' | 'column' | 'stack'
> {
  method: ConsoleMethod;
  parameters: Described[];
  /** How many groups are open. */
  depth: number;
}

export const TRIP_CAUSES = ['time', 'timers', 'history'] as const;
export type TripCause = (typeof TRIP_CAUSES)[number];

/** What the frame tells of its own accord. */
export type Told =
  | { type: 'event'; event: RawEvent }
  /** Comes before anything happens, and where changes were left out: what happens is told as changes. */
  | { type: 'state'; state: RawState }
  | { type: 'console'; entry: RawEntry }
  | { type: 'cleared' }
  | { type: 'problem'; finding: Finding }
  | { type: 'offer'; offer: Offer }
  /** `unread`: it was the page that did not read them, which the frame does not know. */
  | { type: 'suppressed'; count: number; unread?: true };

/** What takes the place of the cabinet, and the code that caused it, as far as that is known. */
export interface Leaving {
  value: string;
  place: Place | null;
}

/**
 * Everything that comes from the frame, as JSON text. The widget's code shares the frame's realm and can
 * forge any of it: the page treats it as text.
 */
export type FromFrame =
  | Told
  | { type: 'reply'; id: number; outcome: Outcome }
  | { type: 'want'; id: number; want: Want }
  /** Code opens another document in the frame; `value` says how, or which. */
  | ({ type: 'leaving' } & Leaving)
  /** The focus has come, and the reader did not bring it. */
  | { type: 'strayed' }
  /** Code was ended because it ran for too long, or started too many timers; none of it runs again. */
  | { type: 'tripped'; cause: TripCause; place: Place | null };

/** The one message that is posted to the frame's window; it carries the port. */
export const CONNECT = 'personal-page-connect';

/** The longest message a frame may send, in UTF-16 units. */
export const MAX_MESSAGE = 65_536;
