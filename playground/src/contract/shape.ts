/**
 * Whether a value has the shape that the contract's types describe.
 *
 * The grammar is that of the contract (plugins/personal_page/contract/types.py), without functions,
 * which no model holds.
 */

import type { ContractSlice, FieldSlice, ModelSlice } from '../protocol/messages.ts';

type Type =
  | { kind: 'name'; name: string; arguments: Type[] }
  | { kind: 'literal'; value: string }
  | { kind: 'array'; item: Type }
  | { kind: 'union'; members: Type[] };

type Vocabulary = Pick<ContractSlice, 'constants' | 'models'>;

const TOKEN = /\s*(?:([|<>()[\],])|([A-Za-z_$][\w$]*)|'([^'\n]*)')/y;

function tokens(text: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text);
    if (!match) {
      throw new TypeError(`not a type: ${text}`);
    }
    found.push(match[1] ?? match[2] ?? `'${match[3] ?? ''}`);
  }
  return found;
}

/** Parses a type of the contract. */
export function parseType(text: string): Type {
  const rest = tokens(text);
  const take = (token: string) => rest[0] === token && rest.shift() !== undefined;

  function primary(): Type {
    const token = rest.shift();
    if (token === undefined) {
      throw new TypeError(`not a type: ${text}`);
    }
    if (token === '(') {
      const inner = union();
      take(')');
      return inner;
    }
    if (token.startsWith("'")) {
      return { kind: 'literal', value: token.slice(1) };
    }
    const found: Type[] = [];
    if (take('<')) {
      do {
        found.push(union());
      } while (take(','));
      take('>');
    }
    return { kind: 'name', name: token, arguments: found };
  }

  function postfix(): Type {
    let type = primary();
    while (take('[')) {
      take(']');
      type = { kind: 'array', item: type };
    }
    return type;
  }

  function union(): Type {
    const members = [postfix()];
    while (take('|')) {
      members.push(postfix());
    }
    const [only] = members;
    return members.length === 1 && only ? only : { kind: 'union', members };
  }

  return union();
}

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
