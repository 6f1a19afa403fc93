import type { CallExpression, Node, Program } from 'acorn';
import type { ContractSlice } from '../contract/slice.ts';
import type { Place } from '../protocol/messages.ts';
import {
  type Found,
  type Position,
  callAt,
  factoryOf,
  firstDefine,
  literalOf,
  returnedBy,
} from './define-calls.ts';

/** Places in a widget's source that its problems are tied to when the browser gives none. */
export interface Landmarks {
  start: Place;
  /** The call of `define`. */
  define?: Place;
  /** What the factory returns. */
  returned?: Place;
  /** The callbacks in the object that the factory returns. */
  callbacks: Record<string, Place>;
  /** Where a module is asked for by its id. */
  asked(id: string): Place | undefined;
}

export const placeOf = (node: Node, file: string): Place => ({
  file,
  line: node.loc?.start.line ?? 1,
  column: (node.loc?.start.column ?? 0) + 1,
});

/** The place of the first character that is no white space. */
export function firstCharacter(source: string, file: string): Place {
  const before = source.slice(0, Math.max(0, source.search(/\S/))).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

export interface LandmarksOptions {
  program: Program;
  start: Place;
  contract: Pick<ContractSlice, 'callbacks'>;
  /** Where the module of the widget was defined, as the browser says; null where it was not. */
  defined: Position | null;
}

/** The landmarks of a widget's own module; before it is known, those of the first call of a `define`. */
export function landmarksOf({ program, start, contract, defined }: LandmarksOptions): Landmarks {
  const { file } = start;
  const call = (defined && callAt(program, defined)) ?? firstDefine(program);
  const asked = (id: string): Place | undefined => {
    const node = (call && literalOf(id, call.node)) ?? literalOf(id, program);
    return node ? placeOf(node, file) : undefined;
  };
  return {
    start,
    callbacks: {},
    asked,
    ...(call && { define: placeOf(call.node, file), ...returnedFrom(call, file, contract) }),
  };
}

function returnedFrom(
  call: Found<CallExpression>,
  file: string,
  { callbacks }: Pick<ContractSlice, 'callbacks'>,
): Partial<Landmarks> {
  const returned = returnedBy(factoryOf(call));
  if (!returned) {
    return {};
  }
  const found: Record<string, Place> = {};
  const { properties = [] } = returned as { properties?: Node[] };
  for (const property of properties) {
    const { key } = property as Node & { key?: Node & { name?: string } };
    if (key?.type === 'Identifier' && callbacks.some(({ name }) => name === key.name)) {
      found[key.name!] = placeOf(key, file);
    }
  }
  return { returned: placeOf(returned, file), callbacks: found };
}
