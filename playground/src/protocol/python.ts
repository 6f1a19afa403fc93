/** What the page and the worker that runs `backend.py` say to each other, over one MessagePort. */

import type { ProblemCode } from '../contract/names.ts';
import type { Fault } from './fault.ts';
import type { Place } from './messages.ts';
import type { LogLevel } from './public.ts';

/** The one message that is posted to the window of the python frame; it carries the port. */
export interface Connect {
  type: 'personal-page-python';
  /** The text of the script of the worker that stands before Python's. */
  relay: string;
  /** The text of the script of the worker that runs Python. */
  worker: string;
}

/** The one message that is posted to the worker before Python's; it carries the page's port. */
export type StartRelay = Pick<Connect, 'worker'>;

/** The file of the backend, as its tracebacks call it. */
export const BACKEND_FILE = 'backend.py';

export type ToPython =
  /** Comes first. `files` are those of the runtime by their names. `limit`: ms that a load or a request may take, null for any time. */
  | { type: 'start'; files: Record<string, Blob>; limit: number | null }
  /** Answered by `loaded` or `refused`. */
  | { type: 'load'; source: string; environment: Record<string, string> }
  /** Carries the port on which a cabinet asks. A fresh browser has no cookies. */
  | { type: 'serve'; page: string; origin: string; fresh: boolean }
  /** The simulated page has another address from now on. */
  | { type: 'visit'; page: string }
  /** A number that cannot be guessed: code that is busy cannot have read it. */
  | { type: 'ping'; id: number };

/** What can be wrong with backend.py itself. */
export type BackendFault = Fault<ProblemCode & `backend-${string}`>;

/** Something wrong with backend.py. */
export type BackendFinding = BackendFault & {
  place: Place | null;
  /** The rule of WSGI that was broken, where it is that. */
  rule: BrokenRule | null;
};

/** A rule by its name in the kit, and what its text names. */
export interface BrokenRule {
  name: string;
  values: Record<string, string>;
}

export interface PrintedLine {
  level: LogLevel;
  text: string;
  /** Of backend.py, where it is known. */
  line: number | null;
}

/**
 * Everything that comes from the worker, as JSON text, by way of the worker before it. `backend.py` shares its realm and can forge any of it:
 * the page treats it as text.
 */
export type FromPython =
  | { type: 'started' }
  /** Python cannot run here, or has come to harm. */
  | { type: 'broken'; reason: string }
  | { type: 'loaded' }
  /** The backend that was loaded last has answered for the first time. */
  | { type: 'answered' }
  | { type: 'refused'; finding: BackendFinding }
  | { type: 'problem'; finding: BackendFinding }
  | { type: 'printed'; line: PrintedLine }
  | { type: 'suppressed'; count: number }
  /** All memory has been used, and Python gives none back: it is to be started anew. */
  | { type: 'exhausted' }
  /** A load or a request took too long and was interrupted at this place. */
  | { type: 'overdue'; place: Place | null }
  | { type: 'pong'; id: number };
