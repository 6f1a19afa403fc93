import type { EventDetails, EventType } from '../contract/names.ts';
import type { Fault } from '../protocol/fault.ts';

/** What an event has to do with those before it, by their numbers; 0 for none. */
export interface Links {
  /** The one that began the call, the slot or the subscription that it belongs to. */
  call?: number;
  /** The one that it is an effect of, where that is not `cause` of the report. */
  cause?: number;
}

/** Where the stub and the cabinet say what happened. */
export interface Report {
  /** The event in whose effect code runs now; 0 for none that is known. */
  cause: number;
  /** Returns the number of the event. */
  event<Type extends EventType>(
    type: Type,
    widget: string,
    detail: EventDetails[Type],
    links?: Links,
  ): number;
  /** `error`, if there is one, tells the place; without it the place is that of the widget's call. */
  problem(fault: Fault, widget: string, error?: unknown): void;
}

/** Does `work` in the effect of an event. */
export function because<T>(report: Pick<Report, 'cause'>, cause: number, work: () => T): T {
  const outer = report.cause;
  report.cause = cause;
  try {
    return work();
  } finally {
    report.cause = outer;
  }
}
