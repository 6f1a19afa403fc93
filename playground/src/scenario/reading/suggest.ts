import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import { isReadable } from './yaml.ts';
import { resolved, type ScenarioSchema, type Schema } from './schema.ts';

export interface Suggestion {
  name: string;
  description: string;
  /** What is written in its place. */
  text: string;
}

export interface Suggestions {
  /** Where the word begins that they stand for. */
  from: number;
  items: Suggestion[];
}

/** Stands at the place that is asked about, so that the parser has something there. */
const MARK = 'personalPageMark';

/** What may be written at a place of a scenario, be the rest of it finished or not. */
export function suggestAt(text: string, at: number, schema: ScenarioSchema): Suggestions | null {
  const [word = ''] = /[\w.-]*$/.exec(text.slice(0, at)) ?? [];
  const from = at - word.length;
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  // A dash of a list is no beginning of a word.
  const begins = word.startsWith('-') ? null : before;
  if (begins === null || /(^|\s)#/.test(before) || !isReadable(text)) {
    return null;
  }
  const marked = text.slice(0, from) + MARK + text.slice(at);
  const { contents } = parseDocument(marked, { prettyErrors: false, logLevel: 'silent' });
  const found = find(contents, schema, schema);
  if (!found) {
    return null;
  }
  const { place, has } = found;
  const takesKeys = place === 'key' || /^[\s-]*$/.test(before) || /[{,]\s*$/.test(before);
  const values = place === 'value' ? valuesOf(found.schema, schema) : [];
  const keys = takesKeys ? keysOf(found.schema, schema, has) : [];
  const items = [...keys, ...values];
  return items.length > 0 ? { from, items } : null;
}

interface Found {
  place: 'key' | 'value';
  /** Of the mapping that the key is in, or of the value. */
  schema: Schema;
  /** The keys that are there already. */
  has: ReadonlySet<string>;
}

function find(node: unknown, given: Schema, whole: ScenarioSchema): Found | null {
  const schema = resolved(given, whole);
  if (isScalar(node)) {
    return isMark(node.value) ? { place: 'value', schema, has: new Set() } : null;
  }
  if (isSeq(node)) {
    return first(node.items, (item) => find(item, schema.items ?? {}, whole));
  }
  if (!isMap(node)) {
    return null;
  }
  const mapping = mappingOf(schema, whole);
  const names = node.items.map((pair) =>
    isPair(pair) && isScalar(pair.key) ? pair.key.value : '',
  );
  return first(node.items, ({ key, value }) => {
    if (isScalar(key) && isMark(key.value)) {
      return { place: 'key', schema, has: new Set(names.map(String)) };
    }
    const name = isScalar(key) ? String(key.value) : '';
    const { properties = {}, additionalProperties } = mapping;
    const inner = Object.hasOwn(properties, name) ? properties[name]! : { ...additionalProperties };
    return find(value, inner, whole);
  });
}

const isMark = (value: unknown): boolean => typeof value === 'string' && value.includes(MARK);

function first<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

const mappingOf = (schema: Schema, whole: ScenarioSchema): Schema =>
  schema.anyOf ? resolved(schema.anyOf[1], whole) : schema;

function keysOf(schema: Schema, whole: ScenarioSchema, has: ReadonlySet<string>): Suggestion[] {
  const { properties = {}, propertyNames, maxProperties } = mappingOf(schema, whole);
  const only = maxProperties === 1 && has.size > 1;
  const named = (propertyNames?.enum ?? []).map((name) => [name, {}] as [string, Schema]);
  return [...Object.entries(properties), ...named]
    .filter(([name]) => !has.has(name) && !only)
    .map(([name, { description = '' }]) => ({ name, description, text: `${name}: ` }));
}

function valuesOf(schema: Schema, whole: ScenarioSchema): Suggestion[] {
  const short = schema.anyOf ? resolved(schema.anyOf[0], whole) : schema;
  const values = short.const === undefined ? (short.enum ?? []) : [short.const];
  return values.map((value) => ({ name: String(value), description: '', text: String(value) }));
}
