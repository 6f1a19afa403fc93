import type { EventDetails, EventType } from '../contract/names.ts';
import type { Fault } from '../protocol/fault.ts';

/** Where the stub and the cabinet say what happened. */
export interface Report {
  event<Type extends EventType>(type: Type, widget: string, detail: EventDetails[Type]): void;
  /** `error`, if there is one, tells the place; without it the place is that of the widget's call. */
  problem(fault: Fault, widget: string, error?: unknown): void;
}
