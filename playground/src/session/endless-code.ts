import type { TripCause } from '../protocol/messages.ts';
import { TIMER_LIMIT } from './setup.ts';

/** What to say of code that the frame ended itself. */
export const TRIPPED: Record<TripCause, [code: string, params: Record<string, string>]> = {
  time: ['endless-loop', { value: '1' }],
  timers: ['timer-flood', { value: String(TIMER_LIMIT) }],
};

/** The problems of code that did not end by itself. */
export const ENDLESS: ReadonlySet<string> = new Set([
  'endless-loop',
  'unresponsive',
  'run-timeout',
  'timer-flood',
  'backend-unresponsive',
]);
