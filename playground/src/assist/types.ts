import type { Contract, ContractModel, Field } from '../contract/contract.ts';
import { parseType, type Type } from '../contract/parse-type.ts';
import { listOf, type Member, type Symbol, type Value, valueOf } from './value.ts';

/** What type parameters stand for: their bounds, and the text that narrows them down, where it shows. */
export type Bound = ReadonlyMap<string, { type: string; text: string | null }>;

const UNBOUND: Bound = new Map();

/** The types of the contract as values: their fields, the texts that they allow, whether they may be missing. */
export class Types {
  readonly #contract: Contract;
  readonly #instance: () => Value;

  constructor(contract: Contract, instance: () => Value) {
    this.#contract = contract;
    this.#instance = instance;
  }

  /** @param fields What `object` stands for. @param page Where what has the type is described. */
  value(text: string, fields: readonly Field[], page: string, bound = UNBOUND): Value {
    // A function says nothing of members.
    return text.includes('=>')
      ? valueOf({ id: text })
      : this.#typed(parseType(text), fields, page, bound);
  }

  field(field: Field, outer: string, bound = UNBOUND): Member {
    const { name, fields, optional } = field;
    const page = `${outer}.${name}`;
    const type = bound.get(field.type)?.type ?? shownType(field, bound);
    const symbol: Symbol = {
      name,
      kind: 'property',
      type: optional ? `${type} | undefined` : type,
      page,
    };
    const value = this.value(field.type, fields, page, bound);
    const entry = () => {
      const one = value.entry();
      const item = { ...symbol, kind: 'value', type: shapeOf(fields) } as const;
      return one && { ...one, symbol: one.symbol ?? item };
    };
    return {
      symbol,
      value: {
        ...value,
        symbol: value.symbol ?? { ...symbol, kind: 'value' },
        isNullable: value.isNullable || optional,
        entry,
      },
    };
  }

  /** A group of constants. */
  group(name: string): Member {
    const group = this.#contract.constants[name] ?? {};
    const page = `reference/constants/#${name}`;
    const symbol: Symbol = {
      name,
      kind: 'namespace',
      type: Object.keys(group).join(' | '),
      page,
    };
    const members = (): Member[] =>
      Object.entries(group).map(([key, text]) => {
        const one: Symbol = {
          name: key,
          kind: 'constant',
          type: text === null ? 'string' : `'${text}'`,
          page: `${page}.${key}`,
        };
        const texts = text === null ? [] : [{ ...one, name: text, type: `${name}.${key}` }];
        return { symbol: one, value: valueOf({ id: `${name}.${key}`, symbol: one, texts }) };
      });
    return { symbol, value: valueOf({ id: name, symbol, members }) };
  }

  #typed(type: Type, fields: readonly Field[], page: string, bound: Bound): Value {
    switch (type.kind) {
      case 'literal':
        return valueOf({ id: `'${type.value}'`, texts: [textSymbol(type.value)] });
      case 'array':
        return listOf(this.#typed(type.item, fields, page, bound));
      case 'union': {
        const members = type.members.filter((one) => !isNothing(one));
        const values = members.map((one) => this.#typed(one, fields, page, bound));
        const isNullable = members.length < type.members.length;
        const [only] = values;
        return values.length === 1 && only
          ? orNull(only, isNullable)
          : valueOf({
              id: values.map(({ id }) => id).join(' | '),
              texts: values.flatMap(({ texts }) => texts),
              isNullable,
            });
      }
      case 'name':
        return this.#named(type.name, type.arguments, fields, page, bound);
    }
  }

  #named(
    name: string,
    given: readonly Type[],
    fields: readonly Field[],
    page: string,
    bound: Bound,
  ): Value {
    const parameter = bound.get(name);
    if (parameter) {
      return this.value(parameter.type, fields, page);
    }
    const [first, second] = given;
    switch (name) {
      case 'object':
        return valueOf({
          id: page,
          members: () => fields.map((field) => this.field(field, page, bound)),
        });
      case 'Record':
        return valueOf({
          id: `${page}[]`,
          entry: () => (second ? this.#typed(second, fields, page, bound) : null),
        });
      case 'ValueOf': {
        const group = first?.kind === 'name' ? this.group(first.name).value : null;
        const texts = group?.members().flatMap(({ value }) => value.texts) ?? [];
        return valueOf({ id: `ValueOf<${group?.id ?? ''}>`, texts });
      }
      case 'Entity':
        return valueOf({ id: name, texts: this.#entities() });
      case 'State': {
        const text = first?.kind === 'name' ? bound.get(first.name)?.text : null;
        const model = this.#contract.models.find(
          ({ entity }) => entity !== null && entity === text,
        );
        return model ? this.#model(model) : valueOf({ id: `State<${text ?? ''}>` });
      }
      case this.#contract.header.instanceType:
        return this.#instance();
      default: {
        const model = this.#contract.models.find((one) => one.name === name);
        return model ? this.#model(model) : valueOf({ id: name });
      }
    }
  }

  #model({ name, record, fields, page }: ContractModel): Value {
    const symbol: Symbol = { name, kind: 'value', type: name, page };
    const anchored = `${page.replace(/#.*$/, '')}#${name}`;
    const members = () => fields.map((field) => this.field(field, anchored));
    const entry = { ...symbol, type: `${name}[string]` };
    return record
      ? valueOf({
          id: name,
          symbol,
          entry: () => valueOf({ id: `${name}[]`, symbol: entry, members }),
        })
      : valueOf({ id: name, symbol, members });
  }

  #entities(): Symbol[] {
    return this.#contract.models.flatMap(({ entity, name, page }) =>
      entity === null ? [] : [{ name: entity, kind: 'value', type: name, page } as const],
    );
  }
}

/** A type with the bounds in the place of type parameters, and the names of an object's fields. */
function shownType({ type, fields }: Field, bound: Bound): string {
  const shown = type.replace(/\b[A-Z]\w*\b/g, (name) => bound.get(name)?.type ?? name);
  return fields.length > 0 ? shown.replace(/\bobject\b/, shapeOf(fields)) : shown;
}

const shapeOf = (fields: readonly Field[]): string =>
  fields.length > 0 ? `{ ${fields.map(({ name }) => name).join(', ')} }` : 'string';

const isNothing = (type: Type): boolean =>
  type.kind === 'name' && ['null', 'undefined', 'void'].includes(type.name);

const textSymbol = (name: string): Symbol => ({
  name,
  kind: 'value',
  type: 'string',
  page: '',
});

/** A value that may be missing, which its type says as well. */
function orNull(value: Value, isNullable: boolean): Value {
  const { symbol } = value;
  return isNullable
    ? { ...value, isNullable, symbol: symbol && { ...symbol, type: `${symbol.type} | null` } }
    : value;
}
