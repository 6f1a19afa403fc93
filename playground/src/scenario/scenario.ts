/** A scenario as it is written: `scenarios/*.yaml`, described by `scenario.schema.json`. */

import type { Entity, EventType } from '../contract/names.ts';
import type { LogLevel } from '../protocol/public.ts';

/** A whole text, one for each language, a key of the widget's `i18n`, or a pattern with `*`. */
export type Text = string | { ru?: string; en?: string; i18n?: string; like?: string };

export interface Element {
  role?: string;
  name?: Text;
  label?: Text;
  text?: Text;
  in?: { role: string; name?: Text };
}

export type Seen = string | Element;

export type State = Partial<Record<Entity, Record<string, unknown>>>;

export interface Expectation {
  slot?: Seen[];
  absent?: Seen[];
  slotText?: Text;
  events?: (EventType | { type: EventType; detail?: Record<string, unknown> })[];
  never?: string[];
  console?: (string | { text: Text; level?: LogLevel })[];
  problems?: string[];
  state?: State;
  requests?: { method?: string; url?: Text; status?: number }[];
}

export interface Steps {
  selectLead: string;
  selectAccount: string;
  setState: State;
  click: Element;
  fill: Element & { value: string };
  select: Element & { option: Text };
  press: Element & { key: string };
  wait: { for: Expectation; seconds?: number };
  reload: true;
  panel: 'open' | 'closed';
  evaluate: string | { code: string; gives: unknown };
  expect: Expectation;
}

export type StepKind = keyof Steps;

/** What a step says, without its place. */
export type Instruction = { [K in StepKind]: { kind: K; value: Steps[K] } }[StepKind];

export type Step = Instruction & {
  /** Where it stands in the file. */
  line: number;
  column: number;
};

export interface Start {
  lead?: string;
  account?: string;
  loadDelay?: number;
  lang?: 'ru' | 'en' | 'es' | 'pt';
}

export interface Scenario {
  title: string | { ru?: string; en?: string } | null;
  start: Start;
  steps: Step[];
}

/** The files that are scenarios, by their names. */
export const isScenarioFile = (name: string): boolean => /^scenarios\/[^/]+\.ya?ml$/.test(name);
