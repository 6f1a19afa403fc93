/** The data of the playground's public interface. Times are milliseconds; `at` counts from the start of the run. */

export type Severity = 'error' | 'warning';

/** Something wrong with the widget. The frame sends code and parameters, the page puts them into words. */
export interface Problem {
  code: string;
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

export const EVENT_TYPES = [
  'module.connected',
  'module.failed',
  'initLead.called',
  'initLead.finished',
  'initLead.failed',
  'initLead.destroyed',
  'slot.registered',
  'slot.failed',
  'slot.destroyed',
  'state.read',
  'state.changed',
  'subscription.opened',
  'subscription.delivered',
  'subscription.closed',
  'lead.selected',
  'account.selected',
  'developer.addWidget',
  'network.request',
  'page.reloaded',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** One entry of the timeline. `detail` is described per type in the contract's `events`. */
export interface CabinetEvent {
  seq: number;
  at: number;
  type: EventType;
  widget: string;
  detail: Record<string, unknown>;
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
