import type { ContractSlice, FieldSlice, ModelSlice } from './slice.ts';
import { parseType, type Type } from './parse-type.ts';

type Vocabulary = Pick<ContractSlice, 'constants' | 'models'>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One sentence per place where `value` differs from what is expected, e.g. `lead.company.id: expected string`. */
function differences(
  value: unknown,
  type: Type,
  fields: readonly FieldSlice[],
  path: string,
  vocabulary: Vocabulary,
): string[] {
  const expected = (what: string) => [`${path}: expected ${what}`];
  switch (type.kind) {
    case 'literal':
      return value === type.value ? [] : expected(`'${type.value}'`);
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((item, index) =>
            differences(item, type.item, fields, `${path}[${String(index)}]`, vocabulary),
          )
        : expected('an array');
    case 'union': {
      const tried = type.members.map((member) =>
        differences(value, member, fields, path, vocabulary),
      );
      const shortest = tried.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
      return tried.some((found) => found.length === 0) ? [] : (shortest ?? []);
    }
    case 'name':
      return named(value, type.name, type.arguments, fields, path, vocabulary);
  }
}

/** How far down the first difference lies: the member that fits best differs deepest. */
const depth = (found: string[]): number => found[0]?.split(':')[0]?.split(/[.[]/).length ?? 0;

function named(
  value: unknown,
  name: string,
  parameters: Type[],
  fields: readonly FieldSlice[],
  path: string,
  vocabulary: Vocabulary,
): string[] {
  const expected = (what: string) => [`${path}: expected ${what}`];
  const [first, second] = parameters;
  switch (name) {
    case 'any':
    case 'unknown':
      return [];
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === name ? [] : expected(name);
    case 'null':
      return value === null ? [] : expected('null');
    case 'undefined':
    case 'void':
      return value === undefined ? [] : expected('nothing');
    case 'object':
      return objectDifferences(value, fields, path, vocabulary);
    case 'Record':
      return isObject(value) && second
        ? Object.entries(value).flatMap(([key, item]) =>
            differences(item, second, fields, `${path}.${key}`, vocabulary),
          )
        : expected('an object');
    case 'ValueOf': {
      const group = first?.kind === 'name' ? vocabulary.constants[first.name] : undefined;
      const values = Object.values(group ?? {}).filter((item) => item !== null);
      return values.includes(value as string) ? [] : expected(`one of ${values.join(', ')}`);
    }
    default: {
      const model = vocabulary.models.find((item) => item.name === name);
      return model ? modelDifferences(value, model, path, vocabulary) : [];
    }
  }
}

function objectDifferences(
  value: unknown,
  fields: readonly FieldSlice[],
  path: string,
  vocabulary: Vocabulary,
): string[] {
  if (!isObject(value)) {
    return [`${path}: expected an object`];
  }
  const known = new Set(fields.map((field) => field.name));
  return [
    ...Object.keys(value)
      .filter((key) => !known.has(key))
      .map((key) => `${path}.${key}: expected no such field`),
    ...fields.flatMap((field) =>
      value[field.name] === undefined && field.optional
        ? []
        : differences(
            value[field.name],
            parseType(field.type),
            field.fields,
            `${path}.${field.name}`,
            vocabulary,
          ),
    ),
  ];
}

/** How `value` differs from a model, one line per place; nothing if it fits. */
export function modelDifferences(
  value: unknown,
  model: ModelSlice,
  path: string,
  vocabulary: Vocabulary,
): string[] {
  if (!model.record) {
    return objectDifferences(value, model.fields, path, vocabulary);
  }
  return isObject(value)
    ? Object.entries(value).flatMap(([key, item]) =>
        objectDifferences(item, model.fields, `${path}.${key}`, vocabulary),
      )
    : [`${path}: expected an object`];
}
