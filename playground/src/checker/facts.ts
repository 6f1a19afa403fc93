/** What the checker knows: the contract, and `checker.<language>.json`, which is generated beside it. */

import type { Contract, Language } from '../contract/contract.ts';
import type { RuleId } from '../contract/names.ts';
import type { ContractSlice } from '../contract/slice.ts';

export interface RuleWords {
  class: 'upload' | 'personal_page' | 'moderation' | 'advice' | 'source';
  severity: 'error' | 'warning';
  /** May hold `{parameters}`. */
  message: string;
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
}

export interface ManifestLocation {
  id: string;
  /** The script in the root that it asks for. */
  file: string | null;
  /** Whether it may end in `-0` or `-1`. */
  suffixes: boolean;
}

/** The shape of `checker.<language>.json`. */
export interface CheckerFacts {
  /** The contract of another SDK may lack some. */
  rules: Partial<Record<RuleId, RuleWords>>;
  /** The modules that are functions, with the names that an import in braces finds of them. */
  functions: Record<string, string[]>;
  manifest: { keys: ManifestKey[]; locations: ManifestLocation[] };
}

export interface Known {
  language: Language;
  widgetFile: string;
  contract: ContractSlice;
  manifest: CheckerFacts['manifest'];
}

/** @param slice The part of the contract that everyone works by: the page has it already. */
export function knownFrom(
  { language, header }: Contract,
  slice: ContractSlice,
  { manifest }: CheckerFacts,
): Known {
  return { language, widgetFile: header.widgetFile, contract: slice, manifest };
}
