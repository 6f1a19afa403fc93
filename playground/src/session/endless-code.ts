import type { Problem } from '../protocol/public.ts';
import type { Fault } from '../protocol/fault.ts';
import type { TripCause } from '../protocol/messages.ts';
import { HISTORY_LIMIT } from '../sandbox/tab-history.ts';
import { TIMER_LIMIT } from './plan.ts';

/** What to say of code that the frame ended itself. */
export const TRIPPED: Record<TripCause, Fault> = {
  time: { code: 'endless-loop', params: { value: '1' } },
  history: { code: 'history-flood', params: { value: String(HISTORY_LIMIT) } },
  timers: { code: 'timer-flood', params: { value: String(TIMER_LIMIT) } },
};

/** The problems of code that did not end by itself. */
export const ENDLESS: ReadonlySet<Problem['code']> = new Set([
  'endless-loop',
  'unresponsive',
  'run-timeout',
  'timer-flood',
  'backend-unresponsive',
]);
