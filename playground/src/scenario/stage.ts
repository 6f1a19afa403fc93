import type { Deed } from '../protocol/deed.ts';
import type { CabinetEvent, LogEntry, Problem } from '../protocol/public.ts';
import type { Start } from './scenario.ts';

/** What a scenario needs of a cabinet: a session, or whatever stands for one. */
export interface Stage {
  /** The time in ms: that of the cabinet, where its clock is held. */
  now(): number;
  /** Lets time pass; where the clock is held and nothing happens meanwhile, until something does, at most `most` ms. */
  pause(ms: number, most?: number): Promise<void>;
  /** Runs the widget in a fresh cabinet. @throws RangeError if there is no such lead or account */
  begin(start: Start): Promise<void>;
  /** @throws RangeError if there is no such lead */
  selectLead(id: string): Promise<void>;
  /** @throws RangeError if there is no such account */
  selectAccount(id: string): Promise<void>;
  reload(): Promise<void>;
  setPanel(open: boolean): Promise<void>;
  /** @throws Error if the result would not fit the contract */
  setState(entity: string, patch: unknown): Promise<void>;
  getState(entity: string): Promise<unknown>;
  /** @throws what the code throws */
  evaluate(source: string): Promise<unknown>;
  /** What the check of the widget's files finds. @throws Error if they cannot be checked */
  check(): Promise<readonly Problem[]>;
  /** What the cabinet shows, as a PNG; null where that cannot be had. */
  picture(): Promise<Blob | null>;
  /** The answer of the frame, which may be anything. */
  act(deed: Deed): Promise<unknown>;
  readonly events: readonly CabinetEvent[];
  readonly console: readonly LogEntry[];
  /** Those of the widget, not of its neighbours. */
  readonly problems: readonly Problem[];
}
