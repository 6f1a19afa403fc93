import type { Scheme } from '../protocol/messages.ts';
import type { Problem } from '../protocol/public.ts';
import { NOTHING_STORED, type Stored } from '../protocol/stored.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

export type Files = Readonly<Record<string, string>>;

/** What a session keeps from one load to the next. */
export class Memory {
  settings: Settings = DEFAULT_SETTINGS;
  scheme: Scheme;
  /** Those of the last run; null where nothing has been run. */
  files: Files | null = null;
  /** What was found before they ran. */
  problems: readonly Problem[] = [];
  /** What the widgets have stored: it outlives a reload, not a run. */
  stored: Stored = NOTHING_STORED;
  /** Whether the browser that is simulated has kept nothing of a backend yet. */
  fresh = true;
  /** How long the held clock of this run has gone, in ms, and how many tokens were signed. */
  passed = 0;
  signed = 0;

  constructor(scheme: Scheme) {
    this.scheme = scheme;
  }

  /** A run begins, in a browser that has kept nothing; or, with null, the reader goes back to the beginning. */
  begin(files: Files | null, problems: readonly Problem[] = []): void {
    this.problems = problems;
    this.files = files && { ...files };
    this.stored = NOTHING_STORED;
    this.fresh = true;
    this.passed = 0;
    this.signed = 0;
  }
}
