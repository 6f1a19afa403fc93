/**
 * The contract as the playground reads it: `contract.<language>.json`, generated, one language. What its symbols are is
 * in a file for the editor, `editor.<language>.json`.
 * Types are written as in the contract (`Record<string, object>`, `ValueOf<DATE_FORMATS>`).
 */

import type { Alternatives, Behaviour, Entity, EventType, ProblemCode } from './names.ts';

export type Language = 'ru' | 'en';
export type Status = 'documented' | 'assumed' | 'unknown';

export interface Field {
  name: string;
  type: string;
  optional: boolean;
  /** The fields that `object` stands for in `type`. */
  fields: Field[];
}

export interface ContractFunction {
  kind: 'callback' | 'method' | 'util' | 'factory';
  name: string;
  /** One line, e.g. `getState(entityName: Entity): State<Entity> | null`. */
  signature: string;
  required: boolean;
  parameters: Field[];
  /** Page of the docs, relative to the language's root. */
  page: string;
}

export interface ContractModule {
  id: string;
  package: string | null;
  version: string | null;
  page: string;
}

export interface ContractModel {
  name: string;
  record: boolean;
  entity: Entity | null;
  fields: Field[];
  page: string;
}

export interface ContractBehaviour {
  id: Behaviour;
  summary: string;
  status: Status;
  alternatives: { id: Alternatives[keyof Alternatives]; summary: string }[];
}

export interface ContractProblem {
  severity: 'error' | 'warning';
  /** May hold `{parameters}`. */
  message: string;
  page: string;
}

export interface Contract {
  language: Language;
  /**
   * The list of files of the Python that runs in a page, relative to the folder of this file;
   * `null` where the site is without.
   */
  python: string | null;
  header: {
    id: string;
    widgetFile: string;
    instanceType: string;
    versions: string[];
    developerGlobal: string | null;
    /** What a manifest lists so that the widget is shown; `null` where the contract has no manifest. */
    location: string | null;
  };
  functions: ContractFunction[];
  modules: ContractModule[];
  /** Group → name → value; `null` where the value is not published. */
  constants: Record<string, Record<string, string | null>>;
  models: ContractModel[];
  /** Those that may be otherwise; what is documented leaves the reader no choice. */
  behaviours: ContractBehaviour[];
  /** The contract of another SDK may lack some. */
  problems: Partial<Record<ProblemCode, ContractProblem>>;
  events: { type: EventType; summary: string }[];
}
