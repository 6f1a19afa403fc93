import type { Contract, Field } from '../../contract/contract.ts';
import { parseType, type Type } from '../../contract/parse-type.ts';

/** The contract's words for values. */
export type Vocabulary = Pick<Contract, 'constants' | 'models'>;

/** What the contract says of a place. */
export interface Typed {
  type: Type;
  /** What `object` stands for. */
  fields: readonly Field[];
  /** The address of its description in the reference. */
  page: string;
}

export interface Member {
  name: string;
  typed: Typed;
}

/** What a place can hold beside null. */
export type Shape =
  | { kind: 'text' | 'number' | 'boolean' | 'any' }
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'object'; members: readonly Member[] }
  | { kind: 'record' | 'list'; item: Typed };

export interface Held {
  shape: Shape;
  nullable: boolean;
}

const ANY: Held = { shape: { kind: 'any' }, nullable: true };

const isNull = (type: Type): boolean => type.kind === 'name' && type.name === 'null';

/** What a place can hold. */
export function heldAt(typed: Typed, vocabulary: Vocabulary): Held {
  const { type, fields, page } = typed;
  const some = (shape: Shape): Held => ({ shape, nullable: false });
  switch (type.kind) {
    case 'literal':
      return some({ kind: 'choice', values: [type.value] });
    case 'array':
      return some({ kind: 'list', item: { ...typed, type: type.item } });
    case 'union': {
      const others = type.members.filter((member) => !isNull(member));
      const nullable = others.length < type.members.length;
      const literals = others.flatMap((one) => (one.kind === 'literal' ? [one.value] : []));
      const [only] = others;
      if (only && others.length === 1) {
        return { ...heldAt({ ...typed, type: only }, vocabulary), nullable };
      }
      return literals.length === others.length
        ? { shape: { kind: 'choice', values: literals }, nullable }
        : ANY;
    }
    case 'name': {
      const [first, second] = type.arguments;
      switch (type.name) {
        case 'string':
          return some({ kind: 'text' });
        case 'number':
        case 'boolean':
          return some({ kind: type.name });
        case 'object':
          return some({ kind: 'object', members: membersOf(fields, page) });
        case 'Record':
          return second ? some({ kind: 'record', item: { ...typed, type: second } }) : ANY;
        case 'ValueOf': {
          const group = first?.kind === 'name' ? vocabulary.constants[first.name] : undefined;
          const values = Object.values(group ?? {}).filter((value) => value !== null);
          return some({ kind: 'choice', values });
        }
        default:
          return modelled(type.name, vocabulary);
      }
    }
  }
}

const membersOf = (fields: readonly Field[], page: string): Member[] =>
  fields.map((field) => ({
    name: field.name,
    typed: { type: parseType(field.type), fields: field.fields, page: `${page}.${field.name}` },
  }));

function modelled(name: string, { models }: Vocabulary): Held {
  const model = models.find((one) => one.name === name);
  if (!model) {
    return ANY;
  }
  const page = `${model.page.replace(/#.*$/, '')}#${name}`;
  const type: Type = { kind: 'name', name: 'object', arguments: [] };
  return {
    shape: model.record
      ? { kind: 'record', item: { type, fields: model.fields, page } }
      : { kind: 'object', members: membersOf(model.fields, page) },
    nullable: false,
  };
}

/** What may be anything is what it is now; its parts may be anything, too. */
export function shapeNow({ shape }: Held, typed: Typed, value: unknown): Shape {
  if (shape.kind !== 'any' || typeof value !== 'object' || value === null) {
    return shape;
  }
  return { kind: Array.isArray(value) ? 'list' : 'record', item: typed };
}

/** The parts of a value, with what the contract says of each. */
export function partsOf(shape: Shape, value: unknown): { key: string | number; typed: Typed }[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  switch (shape.kind) {
    case 'object':
      return shape.members
        .filter(({ name }) => Object.hasOwn(value, name))
        .map(({ name, typed }) => ({ key: name, typed }));
    case 'record':
      return Object.keys(value).map((key) => ({ key, typed: shape.item }));
    case 'list':
      return Object.keys(value).map((index) => ({ key: Number(index), typed: shape.item }));
    default:
      return [];
  }
}

/** A value to begin with; `key` is that under which it will stand, which entries of a record repeat in their `id`. */
export function blankOf(typed: Typed, vocabulary: Vocabulary, key = ''): unknown {
  const { shape } = heldAt(typed, vocabulary);
  switch (shape.kind) {
    case 'text':
    case 'any':
      return '';
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'choice':
      return shape.values[0] ?? '';
    case 'list':
      return [];
    case 'record':
      return {};
    case 'object':
      return Object.fromEntries(
        shape.members.map(({ name, typed: one }) => {
          const { nullable, shape: inner } = heldAt(one, vocabulary);
          const isEmpty = nullable && inner.kind !== 'any';
          return [name, name === 'id' ? key : isEmpty ? null : blankOf(one, vocabulary)];
        }),
      );
  }
}

/** A type as the contract writes it. */
export function typeText(type: Type): string {
  switch (type.kind) {
    case 'literal':
      return `'${type.value}'`;
    case 'array':
      return type.item.kind === 'union' ? `(${typeText(type.item)})[]` : `${typeText(type.item)}[]`;
    case 'union':
      return type.members.map(typeText).join(' | ');
    case 'name':
      return type.arguments.length > 0
        ? `${type.name}<${type.arguments.map(typeText).join(', ')}>`
        : type.name;
  }
}

/** The entities of the state, each with the model of its value. */
export function entitiesOf({ models }: Vocabulary): { entity: string; typed: Typed }[] {
  return models.flatMap(({ entity, name, page }) =>
    entity === null
      ? []
      : [{ entity, typed: { type: { kind: 'name', name, arguments: [] }, fields: [], page } }],
  );
}
