/**
 * What values are looked at with beside `natives.ts`, taken before a widget can put its own in its place. Nothing
 * that is called here later runs code of the value that it is given.
 */

import { uncurried } from '../natives.ts';

type Method<A extends unknown[], R> = (self: unknown, ...parameters: A) => R;

const bound = <A extends unknown[], R>(method: unknown): Method<A, R> =>
  uncurried(method as (this: unknown, ...parameters: A) => R);

const refuse = (): never => {
  throw new TypeError('not known here');
};

/** A method or a getter of a class, where the browser has it. */
function of<A extends unknown[], R>(name: string, key: string): Method<A, R> {
  const { prototype } = ((globalThis as Record<string, unknown>)[name] ?? {}) as Named;
  const found = prototype && Object.getOwnPropertyDescriptor(prototype, key);
  return bound(found?.get ?? found?.value ?? refuse);
}

interface Named {
  prototype?: object;
}

const nextOf = <R>(iterator: object): Method<[], IteratorResult<R>> =>
  bound((iterator as Iterator<R>).next);

/**
 * Visits items, those that are added meanwhile as well, until one is answered by false.
 *
 * @returns whether none was. A loop over the array would ask it for its iterator, which a widget may have replaced.
 */
export function visitAll<T>(items: readonly T[], visit: (item: T) => unknown): boolean {
  let index = 0;
  while (index < items.length) {
    if (visit(items[index] as T) === false) return false;
    index += 1;
  }
  return true;
}

export const { getPrototypeOf, ownKeys } = Reflect;
export const { isError, captureStackTrace } = Error as {
  isError?: (value: unknown) => boolean;
  captureStackTrace?: (holder: object) => void;
};
export const ObjectPrototype = Object.prototype;

export const mapSize = of<[], number>('Map', 'size');
export const setSize = of<[], number>('Set', 'size');
export const mapEntries = of<[], object>('Map', 'entries');
export const setValues = of<[], object>('Set', 'values');
export const nextEntry = nextOf<[unknown, unknown]>(new Map().entries());
export const nextValue = nextOf<unknown>(new Set().values());
export const isInWeakMap = of<[unknown], boolean>('WeakMap', 'has');
export const isInWeakSet = of<[unknown], boolean>('WeakSet', 'has');
export const weakGet = of<[unknown], unknown>('WeakMap', 'get');
export const weakSet = of<[unknown, unknown], unknown>('WeakMap', 'set');
export const referent = of<[], unknown>('WeakRef', 'deref');

export const timeOf = of<[], number>('Date', 'getTime');
export const dateText = of<[], string>('Date', 'toString');
export const regExpSource = of<[], string>('RegExp', 'source');
/** In the order in which an expression lists its flags. */
export const REG_EXP_FLAGS = [
  'hasIndices',
  'global',
  'ignoreCase',
  'multiline',
  'dotAll',
  'unicode',
  'unicodeSets',
  'sticky',
].map((name, index) => ({ letter: 'dgimsuvy'.charAt(index), of: of<[], boolean>('RegExp', name) }));
/** The name of a typed array's class, undefined of anything else. */
export const typedArrayName = bound<[], string | undefined>(
  Object.getOwnPropertyDescriptor(
    Object.getPrototypeOf(Int8Array.prototype) as object,
    Symbol.toStringTag,
  )?.get,
);
export const bufferLength = of<[], number>('ArrayBuffer', 'byteLength');
export const viewLength = of<[], number>('DataView', 'byteLength');
export const BOXED = ['Number', 'String', 'Boolean', 'Symbol', 'BigInt'].map(
  (name) => [name, of<[], unknown>(name, 'valueOf')] as const,
);

export const nodeType = of<[], number>('Node', 'nodeType');
export const nodeName = of<[], string>('Node', 'nodeName');
export const nodeValue = of<[], string | null>('Node', 'nodeValue');
export const firstChild = of<[], Node | null>('Node', 'firstChild');
export const nextSibling = of<[], Node | null>('Node', 'nextSibling');
export const localName = of<[], string>('Element', 'localName');
export const shadowRoot = of<[], Node | null>('Element', 'shadowRoot');
export const attributeNames = of<[], string[]>('Element', 'getAttributeNames');
export const attribute = of<[string], string | null>('Element', 'getAttribute');
