/** The shape of `editor.<language>.json`: what the editor explains beside the contract. */

export interface EditorFacts {
  /** Where what the factory of the SDK returns is described. */
  instancePage: string;
  functions: Record<string, FunctionFacts>;
  manifest: { keys: ManifestKey[]; locations: ManifestLocation[] };
  /** What symbols are, by their pages. */
  summaries: Record<string, string>;
  /** How well it is known what symbols mean, by their pages; what is documented is left out. */
  undocumented: Record<string, 'assumed' | 'unknown'>;
}

export interface FunctionFacts {
  /** The bound of each type parameter. */
  typeParameters: Record<string, string>;
  /** What the functions are called with that this one takes, by the names of its parameters. */
  callbacks: Record<string, { name: string; type: string }[]>;
  result: string;
  returns: { summary: string }[];
}

/** The keywords of JSON Schema by which the contract describes the values of a manifest. */
export interface ValueSchema {
  type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  const?: unknown;
  enum?: readonly unknown[];
  pattern?: string;
  items?: ValueSchema;
}

export interface ManifestKey {
  /** Dotted; `*` stands for any key. */
  path: string;
  schema: ValueSchema;
  page: string;
}

export interface ManifestLocation {
  id: string;
  /** Whether it may end in `-0` or `-1`. */
  suffixes: boolean;
  page: string;
}

/** What is known where the file could not be fetched: the contract alone. */
export const NO_FACTS: EditorFacts = {
  instancePage: '',
  functions: {},
  manifest: { keys: [], locations: [] },
  summaries: {},
  undocumented: {},
};
