/** What the checker knows: the contract, and `checker.<language>.json`, which is generated beside it. */

import type { Contract, Language } from '../contract/contract.ts';
import type { CheckedCode, RuleId } from '../contract/names.ts';
import { type ContractSlice, sliceContract } from '../contract/slice.ts';

export type RuleClass = 'upload' | 'personal_page' | 'moderation' | 'advice' | 'source';

export interface RuleWords {
  class: RuleClass;
  severity: 'error' | 'warning';
  /** May hold `{parameters}`. */
  message: string;
  /** What the change is called that certainly repairs a breach; null where there is none. */
  fix: string | null;
  page: string;
}

/** The keywords of JSON Schema by which the contract describes the values of a manifest. */
export interface ValueSchema {
  type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  const?: unknown;
  enum?: readonly unknown[];
  pattern?: string;
  items?: ValueSchema;
  minItems?: number;
  uniqueItems?: boolean;
}

export interface ManifestKey {
  /** Dotted; `*` stands for any key. */
  path: string;
  required: boolean;
  schema: ValueSchema;
  /** The value of `locations` without which the key means nothing. */
  location: string | null;
}

export interface ManifestLocation {
  id: string;
  /** The script in the root that it asks for. */
  file: string | null;
  /** Whether it may end in `-0` or `-1`. */
  suffixes: boolean;
}

type Pixels = readonly [width: number, height: number];

/** What facts of the contract say as data. The contract of another SDK may lack any. */
export interface FactValues {
  'archive.images': { pixels: Readonly<Record<string, Pixels>> };
  'archive.image-dp': { location: string; pixels: Readonly<Record<string, Pixels>> };
  'archive.image-size': { kilobytes: number };
  'archive.tour-images': { pixels: Pixels };
  'archive.languages': { languages: readonly string[] };
  'archive.script-callbacks': { required: readonly string[]; install: string };
  'upload.moderation': { calls: readonly string[]; console: readonly string[] };
}

/** The shape of `checker.<language>.json`. */
export interface CheckerFacts {
  /** What is said of the findings of one rule that are too many for a list, with their `{value}` as the number. */
  more: string;
  /** The contract of another SDK may lack some. */
  rules: Partial<Record<RuleId, RuleWords>>;
  /** The modules that are functions, with the names that an import in braces finds of them. */
  functions: Record<string, string[]>;
  /** What the changes are called that certainly repair what a run would report, too. */
  fixes: Partial<Record<CheckedCode, string>>;
  manifest: { keys: ManifestKey[]; locations: ManifestLocation[] };
  values: Partial<FactValues>;
}

export interface Known {
  language: Language;
  widgetFile: string;
  contract: ContractSlice;
  manifest: CheckerFacts['manifest'];
  values: Partial<FactValues>;
  rules: CheckerFacts['rules'];
  /** The codes of what a run reports. */
  problems: ReadonlySet<string>;
}

export function knownFrom(contract: Contract, { rules, manifest, values }: CheckerFacts): Known {
  const { language, header, problems } = contract;
  return {
    language,
    widgetFile: header.widgetFile,
    contract: sliceContract(contract),
    manifest,
    values,
    rules,
    problems: new Set(Object.keys(problems)),
  };
}
