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

/** A text for people, in one language or in both. */
export type Label = string | { ru?: string; en?: string };

export type State = Partial<Record<Entity, Record<string, unknown>>>;

export interface Expectation {
  /** What is wanted, in the words of a person. */
  title?: Label;
  /** What to say to somebody who does not get there; it makes of the step a task, after which the others go on. */
  hint?: Label;
  slot?: Seen[];
  absent?: Seen[];
  slotText?: Text;
  events?: (EventType | { type: EventType; detail?: Record<string, unknown> })[];
  never?: string[];
  console?: (string | { text: Text; level?: LogLevel })[];
  problems?: string[];
  state?: State;
  requests?: { method?: string; url?: Text; status?: number }[];
  /** Codes of the errors in the files. */
  check?: string[];
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
  /** A date and a time with its offset. */
  now?: string;
  seed?: number;
}

export interface Scenario {
  title: Label | null;
  start: Start;
  /** Where the file says how it starts; its beginning where it does not. */
  startPlace: { line: number; column: number };
  steps: Step[];
}

/** A label in a language, or in the other one where it is only in that. */
export const labelIn = (label: Label, language: 'ru' | 'en'): string =>
  typeof label === 'string' ? label : (label[language] ?? label.ru ?? label.en ?? '');

/** What a step waits for, of one that only looks. */
export const expectationOf = (step: Instruction): Expectation | null =>
  step.kind === 'expect' ? step.value : step.kind === 'wait' ? step.value.for : null;

/** The files that are scenarios, by their names. */
export const isScenarioFile = (name: string): boolean => /^scenarios\/[^/]+\.ya?ml$/.test(name);
