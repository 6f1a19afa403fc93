import { isSimilar } from '../../cabinet/similar-name.ts';
import type { Language } from '../../contract/contract.ts';
import { type FileFault, MOST_FAULTS } from './fault.ts';
import type { Node } from './node.ts';
import { choiceOf, resolved, type ScenarioSchema, type Schema } from './schema.ts';
import { READING_WORDS, type ReadingWords } from './words.ts';

/** Everything in a file that the format does not allow. */
export function checkNode(root: Node, whole: ScenarioSchema, language: Language): FileFault[] {
  const check = new Check(whole, READING_WORDS[language]);
  check.node(root, whole);
  return check.faults.slice(0, MOST_FAULTS);
}

const code = (name: unknown): string => `\`${String(name)}\``;

class Check {
  readonly faults: FileFault[] = [];
  readonly #whole: ScenarioSchema;
  readonly #words: ReadingWords;

  constructor(whole: ScenarioSchema, words: ReadingWords) {
    this.#whole = whole;
    this.#words = words;
  }

  node(node: Node, given: Schema): void {
    const schema = resolved(given, this.#whole);
    if (schema.anyOf) {
      const [short, mapping] = schema.anyOf;
      this.node(node, node.kind === 'map' ? mapping : node.kind === 'list' ? schema : short);
      return;
    }
    if (!this.#fits(node, schema)) {
      this.#wrong(node, this.#expected(schema, node));
    } else if (node.kind === 'map') {
      this.#map(node, schema);
    } else if (node.kind === 'list') {
      this.#list(node, schema);
    }
  }

  #fits(
    node: Node,
    { type, const: only, enum: choices, pattern, format, minimum, maximum }: Schema,
  ): boolean {
    if (only !== undefined) {
      return node.kind === 'value' && node.value === only;
    }
    switch (type) {
      case 'object':
        return node.kind === 'map';
      case 'array':
        return node.kind === 'list';
      case 'boolean':
        return node.kind === 'value' && typeof node.value === 'boolean';
      case 'integer':
        return (
          node.kind === 'value' &&
          Number.isSafeInteger(node.value) &&
          Number(node.value) >= (minimum ?? -Infinity) &&
          Number(node.value) <= (maximum ?? Infinity)
        );
      case 'string':
        return (
          node.kind === 'value' &&
          typeof node.value === 'string' &&
          (!choices || choices.includes(node.value)) &&
          (format === undefined || isDateTime(node.value)) &&
          (pattern === undefined || new RegExp(pattern, 'u').test(node.value))
        );
      default:
        return true;
    }
  }

  #map(node: Node & { kind: 'map' }, schema: Schema): void {
    const { properties = {}, additionalProperties, propertyNames } = schema;
    if (!schema.properties && !propertyNames) {
      return;
    }
    const names = propertyNames?.enum ?? Object.keys(properties);
    const has = new Set(node.entries.map(({ key }) => key.name));
    let unknown = false;
    for (const { key, value } of node.entries) {
      const inner = Object.hasOwn(properties, key.name)
        ? properties[key.name]
        : propertyNames?.enum.includes(key.name) && additionalProperties;
      if (inner) {
        this.node(value, inner);
      } else {
        unknown = true;
        const free = names.filter((name) => !has.has(name));
        const expected = listed(nearest(key.name, free));
        this.#report(
          { code: 'scenario-unknown-key', params: { name: key.name, expected } },
          key.from,
        );
      }
    }
    // Of a key that is misspelt it would say that it is missing, too.
    if (!unknown) {
      this.#complete(node, schema, has, names);
    }
  }

  #complete(
    node: Node & { kind: 'map' },
    schema: Schema,
    has: ReadonlySet<string>,
    names: readonly string[],
  ): void {
    const { required = [], dependentRequired = {}, minProperties = 0, maxProperties } = schema;
    const missing = (expected: string) =>
      this.#report({ code: 'scenario-missing-key', params: { expected } }, node.from);
    for (const name of required.filter((one) => !has.has(one))) {
      missing(code(name));
    }
    for (const [name, needed] of Object.entries(dependentRequired)) {
      if (has.has(name)) {
        needed.filter((one) => !has.has(one)).forEach((one) => missing(code(one)));
      }
    }
    const { keys, optional } = choiceOf(schema);
    const chosen = node.entries.filter(({ key }) => keys.includes(key.name));
    const needed = Object.keys(dependentRequired).some((name) => has.has(name));
    if (keys.length > 0 && chosen.length === 0 && !optional && !needed) {
      missing(keys.map(code).join(this.#words.or));
    } else if (required.length === 0 && keys.length === 0 && has.size < minProperties) {
      missing(names.map(code).join(', '));
    }
    const most = maxProperties === undefined ? chosen : node.entries;
    for (const { key } of most.slice(1)) {
      const first = code(most[0]!.key.name);
      const expected = maxProperties === 1 ? this.#words.alone(first) : first;
      this.#report(
        { code: 'scenario-unknown-key', params: { name: key.name, expected } },
        key.from,
      );
    }
  }

  #list(node: Node & { kind: 'list' }, { items, minItems = 0, maxItems = Infinity }: Schema): void {
    if (node.items.length < minItems) {
      this.#wrong(node, this.#words.items(minItems));
    } else if (node.items.length > maxItems) {
      this.#wrong(node, this.#words.atMost(maxItems));
    }
    for (const item of node.items) {
      if (items) {
        this.node(item, items);
      }
    }
  }

  #wrong(node: Node, expected: string): void {
    const words = this.#words;
    const value =
      node.kind === 'map'
        ? words.map
        : node.kind === 'list'
          ? words.list
          : node.value === null
            ? words.nothing
            : code(node.source.split('\n')[0]!.slice(0, 60));
    this.#report(
      { code: 'scenario-wrong-value', params: { value, expected: this.#quotable(node, expected) } },
      node.from,
    );
  }

  /** A number or a boolean where a text is expected lacks its quotes. */
  #quotable(node: Node, expected: string): string {
    const isText = expected === this.#words.kinds.string;
    return isText && node.kind === 'value' && node.value !== null
      ? this.#words.quoted(node.source)
      : expected;
  }

  #expected(schema: Schema, node: Node): string {
    const words = this.#words;
    if (schema.anyOf) {
      const [short, mapping] = schema.anyOf;
      return [short, mapping].map((one) => this.#expected(one, node)).join(words.or);
    }
    if (schema.const !== undefined) {
      return code(schema.const);
    }
    if (schema.enum) {
      return listed(
        nearest(node.kind === 'value' ? String(node.value) : '', schema.enum.map(String)),
      );
    }
    if (schema.pattern !== undefined) {
      return words.pattern(schema.pattern);
    }
    if (schema.format !== undefined) {
      return words.dateTime;
    }
    if (schema.minimum !== undefined && schema.maximum !== undefined) {
      return words.between(schema.minimum, schema.maximum);
    }
    return schema.type ? words.kinds[schema.type] : words.any;
  }

  #report(fault: Omit<FileFault, 'at'>, at: number): void {
    this.faults.push({ ...fault, at } as FileFault);
  }
}

const DATE_TIME =
  /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/u;

/** Whether it is a date and a time with its offset, as RFC 3339 has them, on a day that there is. */
function isDateTime(text: string): boolean {
  const [, year, month, day] = DATE_TIME.exec(text)?.map(Number) ?? [];
  // The day before the first of the next month is the last that a month has.
  return (
    month !== undefined &&
    month >= 1 &&
    month <= 12 &&
    day! >= 1 &&
    day! <= new Date(Date.UTC(year!, month, 0)).getUTCDate()
  );
}

/** The most names that are listed. */
const MOST_NAMES = 12;

const listed = (names: readonly string[]): string =>
  [...names.slice(0, MOST_NAMES).map(code), ...(names.length > MOST_NAMES ? ['…'] : [])].join(', ');

/** The names that may be meant; all of them where none is like it. */
function nearest(name: string, names: readonly string[]): readonly string[] {
  const alike = names.filter((one) => isSimilar(one, name));
  return alike.length > 0 ? alike : names;
}
