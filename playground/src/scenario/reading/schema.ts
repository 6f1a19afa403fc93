/** The keywords of JSON Schema by which the contract describes scenarios: `emit/scenario_schema.py` writes no others. */
export interface Schema {
  description?: string;
  $ref?: string;
  type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  const?: unknown;
  enum?: readonly unknown[];
  pattern?: string;
  format?: 'date-time';
  minimum?: number;
  maximum?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: false | Schema;
  propertyNames?: { enum: readonly string[] };
  minProperties?: number;
  maxProperties?: number;
  dependentRequired?: Readonly<Record<string, readonly string[]>>;
  /** What may stand in the place of a mapping, and the mapping. */
  anyOf?: readonly [Schema, Schema];
  /** Keys of which there is one. */
  oneOf?: readonly { required?: readonly string[]; not?: unknown }[];
}

export interface ScenarioSchema extends Schema {
  $defs: Readonly<Record<string, Schema>>;
}

/** The schema that a reference stands for; its own keywords come first. */
export function resolved(schema: Schema, { $defs }: ScenarioSchema): Schema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name === undefined ? schema : { ...$defs[name], ...schema };
}

/** The keys of which a mapping has exactly one, or at most one. */
export function choiceOf({ oneOf = [] }: Schema): { keys: string[]; optional: boolean } {
  return {
    keys: oneOf.flatMap(({ required = [] }) => required),
    optional: oneOf.some(({ not }) => not !== undefined),
  };
}
