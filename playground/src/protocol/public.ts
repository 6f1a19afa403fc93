/** The data of the playground's public interface. Times are milliseconds; `at` counts from the start of the run. */

import type { EventDetails, EventType, ProblemCode } from '../contract/names.ts';

export type Severity = 'error' | 'warning';

/** Something wrong with the widget. The frame sends code and parameters, the page puts them into words. */
export interface Problem {
  code: ProblemCode;
  severity: Severity;
  message: string;
  widget: string;
  file?: string;
  line?: number;
  column?: number;
  /** The origin that the reader would have to allow. */
  origin?: string;
  /** The page of the docs that explains this code. */
  docs: string;
}

export const LOG_LEVELS = ['debug', 'log', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export const PREVIEW_KINDS = [
  'primitive',
  'string',
  'function',
  'object',
  'array',
  'error',
  'node',
  'more',
] as const;

/** A value as the console shows it: made in the frame, bounded in depth, width and length, nothing but text. */
export interface Preview {
  kind: (typeof PREVIEW_KINDS)[number];
  text: string;
  entries?: { key: string; value: Preview }[];
}

/** One line of the console. `text` is the whole line as plain text, `values` the same to be expanded. */
export interface LogEntry {
  level: LogLevel;
  text: string;
  at: number;
  widget: string;
  values: Preview[];
  file?: string;
  line?: number;
  column?: number;
}

/** The fields of events, whatever their type. */
type EventField = {
  [T in EventType]: string extends keyof EventDetails[T] ? never : keyof EventDetails[T];
}[EventType];

/** What an event says beside its type. It comes from a frame, where the widget can have forged it. */
export type EventDetail = Readonly<Partial<Record<EventField, unknown>>>;

/** One entry of the timeline. `detail` is described per type in the contract's `events`. */
export interface CabinetEvent {
  seq: number;
  at: number;
  type: EventType;
  widget: string;
  detail: EventDetail;
}

export interface Timings {
  parse: number;
  frame: number;
  module: number;
  initLead: number;
  slot: number;
  total: number;
}

export interface RunReport {
  status: 'mounted' | 'failed' | 'stopped';
  problems: Problem[];
  timings: Timings;
}

export interface LeadChoice {
  id: string;
  name: string;
}

export interface ImportReport {
  files: string[];
  problems: Problem[];
}
