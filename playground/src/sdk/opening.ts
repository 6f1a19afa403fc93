import type { Fault } from '../protocol/fault.ts';

/** Something that stays open until it is closed. */
export interface Opening {
  /** The problem that it is when nobody closes it. */
  leak: Fault<'subscription-leak' | 'timer-leak' | 'listener-leak'>;
  /** Holds the place of the call that opened it. */
  call: Error;
  /** It ends by itself, as a timeout does; only a chain of such is left open. */
  passing: boolean;
  /** Whether it has ended without being closed. */
  ended?(): boolean;
}

export interface Opened {
  close(): void;
  /** Does `work` on behalf of whoever opened this. */
  run<T>(work: () => T): T;
}

/** Where what a widget opens is kept until it is closed. */
export interface Openings {
  open(opening: Opening): Opened;
}
