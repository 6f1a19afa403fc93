import type { Described } from '../../protocol/described.ts';

import {
  apply,
  descriptorOf,
  endsWith,
  slice,
  startsWith,
  textOfFunction,
  OwnNumber,
  OwnString,
} from '../natives.ts';
import * as native from './natives-of-values.ts';
import { targetOf, watchedBy } from './proxies.ts';

export const MOST_ITEMS = 100;
export const MOST_PROPERTIES = 50;

/** Stands for a property that only a getter of the widget knows. */
export const ACCESSOR: Described = { kind: 'accessor', text: '(...)' };

/** Takes a property; false where no more is taken. */
export type Add = (key: string, value: unknown) => boolean;

export const textOf = (text: string, longest: number): string =>
  text.length > longest ? `${slice(text, 0, longest)}…` : text;

/**
 * Whether a getter is the browser's own and runs no code of the widget when it is called. No function of a script has
 * such a text. The flags of an expression are read from its other properties.
 */
function isOfTheBrowser(getter: unknown, name: string): getter is () => unknown {
  if (
    typeof getter !== 'function' ||
    name === 'flags' ||
    name === '__proto__' ||
    targetOf(getter)
  ) {
    return false;
  }
  const source = textOfFunction(watchedBy(getter) ?? getter);
  return endsWith(source, '[native code] }') && startsWith(source, `function get ${name}(`);
}

/** A property, own or inherited, that is plain data or known to the browser; undefined of any other. */
export function dataOf(value: object, key: string): unknown {
  for (let at: object | null = value; at && !targetOf(at); at = native.getPrototypeOf(at)) {
    const found = descriptorOf(at, key);
    if (found) {
      return isOfTheBrowser(found.get, key) ? apply(found.get, value, []) : found.value;
    }
  }
  return undefined;
}

/** What is told of every value of a kind in another way, or of none. */
const HIDDEN: Partial<Record<Described['kind'], readonly string[]>> = {
  function: ['length', 'name', 'prototype', 'arguments', 'caller'],
  error: ['stack'],
};

/**
 * The properties of an object: its own, and the getters of its classes, of which the browser's own are read.
 *
 * @returns whether that was all
 */
export function properties(value: object, { kind, size = 0 }: Described, add: Add): boolean {
  if (kind === 'array') {
    for (let index = 0; index < size && index < MOST_ITEMS; index += 1) {
      if (!tell(value, index, value, add, true)) return false;
    }
    if (size > MOST_ITEMS) return false;
  }
  const hidden = HIDDEN[kind] ?? [];
  for (let at: object | null = value; at && !targetOf(at); at = native.getPrototypeOf(at)) {
    if (at !== value && (at === native.ObjectPrototype || kind === 'function')) {
      return true;
    }
    const here = at;
    const isAll = native.visitAll(native.ownKeys(here), (key) => {
      const isItem =
        typeof key === 'string' && key === OwnString(OwnNumber(key) >>> 0) && OwnNumber(key) < size;
      const isHidden = isItem || !native.visitAll(hidden, (one) => one !== key);
      return isHidden || tell(here, key, value, add, kind === 'array');
    });
    if (!isAll) return false;
  }
  return true;
}

/** Hands over a property of `value` that is found at it or at one of its prototypes; a method is its class's. */
function tell(at: object, key: PropertyKey, value: object, add: Add, isArray: boolean): boolean {
  const found = descriptorOf(at, key);
  const isInherited = at !== value;
  const text = OwnString(key);
  if (!found || (isInherited && ('value' in found || key === 'constructor'))) {
    return true;
  }
  if ('value' in found) {
    return add(text, found.value);
  }
  // Of what classes say of themselves, the browser names the kind of a typed array.
  if (isInherited && typeof key === 'symbol' && !isArray) {
    return true;
  }
  const name = typeof key === 'symbol' ? `[${slice(text, 7, text.length - 1)}]` : text;
  if (!isOfTheBrowser(found.get, name)) {
    return add(text, ACCESSOR);
  }
  try {
    return add(text, apply(found.get, value, []));
  } catch {
    // The prototype of a class has its getters, but not what they read.
    return true;
  }
}
