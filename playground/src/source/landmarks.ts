import type { CallExpression, Node } from 'acorn';
import type { ContractSlice } from '../contract/slice.ts';
import type { Place } from '../protocol/messages.ts';
import { returnedBy } from './define-calls.ts';

/** Places in a widget's source that its problems are tied to when the browser gives none. */
export interface Landmarks {
  start: Place;
  /** The call of `define`. */
  define?: Place;
  /** What the factory returns. */
  returned?: Place;
  /** The callbacks in the object that the factory returns. */
  callbacks: Record<string, Place>;
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

/** The landmarks of the module that a call of `define` makes. */
export function landmarksOf(
  call: CallExpression,
  start: Place,
  file: string,
  { callbacks }: Pick<ContractSlice, 'callbacks'>,
): Landmarks {
  const landmarks: Landmarks = { start, define: placeOf(call, file), callbacks: {} };
  const returned = returnedBy(call.arguments.at(-1));
  if (returned) {
    landmarks.returned = placeOf(returned, file);
  }
  if (returned?.type === 'ObjectExpression') {
    for (const property of returned.properties) {
      if (property.type === 'Property' && property.key.type === 'Identifier') {
        const { name } = property.key;
        if (callbacks.some((callback) => callback.name === name)) {
          landmarks.callbacks[name] = placeOf(property.key, file);
        }
      }
    }
  }
  return landmarks;
}
