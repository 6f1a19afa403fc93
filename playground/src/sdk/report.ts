import type { EventType } from '../protocol/public.ts';

/** Where the stub and the cabinet say what happened. */
export interface Report {
  event(type: EventType, widget: string, detail: Record<string, unknown>): void;
  /** `error`, if there is one, tells the place; without it the place is that of the widget's call. */
  problem(code: string, widget: string, params?: Record<string, string>, error?: unknown): void;
}
