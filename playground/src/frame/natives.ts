/**
 * What the frame calls after code of a widget has begun, taken while the realm is still the browser's.
 *
 * A widget shares the realm and may put its own in the place of any method and any global. What a promise to the
 * reader depends on (that endless code is ended, that the page hears of it, that the nonce stays secret) calls what
 * stands here and in `native-nodes.ts`, and looks nothing up later. The language itself looks up, too: `for` … `of`,
 * a spread list and one that is taken apart ask for its iterator, and a list that is written past its end asks the
 * prototypes for a setter. In that code lists are read with `forEach` and written with `append`.
 */

export const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect;
const { setPrototypeOf } = Reflect;
export const { freeze } = Object;
export const { isArray } = Array;
export const OwnError = Error;
export const OwnPromise = Promise;
export const OwnNumber = Number;
export const OwnString = String;

type Native<Self, Parameters extends unknown[], Result> = (
  this: Self,
  ...parameters: Parameters
) => Result;

/** An own property of an object, in which nothing is to be found that it may inherit by now. */
export function descriptorOf(owner: object, key: PropertyKey): PropertyDescriptor | undefined {
  const found = getOwnPropertyDescriptor(owner, key);
  if (found) {
    setPrototypeOf(found, null);
  }
  return found;
}

/** A method as a function that takes its `this` first. */
export function uncurried<Self, Parameters extends unknown[], Result>(
  native: Native<Self, Parameters, Result>,
): (self: Self, ...parameters: Parameters) => Result {
  return Function.prototype.call.bind(native) as (self: Self, ...given: Parameters) => Result;
}

/** What reads a property of the objects that inherit it from `prototype`; undefined where the browser has none. */
export function getterOf(prototype: object, name: string): ((from: object) => unknown) | undefined {
  const get = getOwnPropertyDescriptor(prototype, name)?.get as
    Native<object, [], unknown> | undefined;
  return get && uncurried(get);
}

export const indexOf = uncurried<string, [part: string, from?: number], number>(
  String.prototype.indexOf,
);
export const slice = uncurried<string, [from: number, to?: number], string>(String.prototype.slice);
export const startsWith = uncurried<string, [part: string], boolean>(String.prototype.startsWith);
export const endsWith = uncurried<string, [part: string], boolean>(String.prototype.endsWith);
export const includes = uncurried<string, [part: string], boolean>(String.prototype.includes);
export const exec = uncurried<RegExp, [text: string], RegExpExecArray | null>(
  RegExp.prototype.exec,
);
export const textOfFunction = uncurried<object, [], string>(Function.prototype.toString);

export const mapGet = uncurried(Map.prototype.get) as <K, V>(
  map: ReadonlyMap<K, V>,
  key: K,
) => V | undefined;
export const mapSet = uncurried(Map.prototype.set) as <K, V>(
  map: Map<K, V>,
  key: K,
  value: V,
) => void;
export const mapDelete = uncurried(Map.prototype.delete) as <K>(
  map: Map<K, unknown>,
  key: K,
) => boolean;
export const mapForEach = uncurried(Map.prototype.forEach) as <K, V>(
  map: ReadonlyMap<K, V>,
  each: (value: V, key: K) => void,
) => void;
export const sizeOf = getterOf(Map.prototype, 'size') as (
  map: ReadonlyMap<unknown, unknown>,
) => number;
export const setAdd = uncurried(Set.prototype.add) as <T>(set: Set<T>, item: T) => void;
export const setHas = uncurried(Set.prototype.has) as <T>(set: ReadonlySet<T>, item: T) => boolean;
export const setForEach = uncurried(Set.prototype.forEach) as <T>(
  set: ReadonlySet<T>,
  each: (item: T) => void,
) => void;

/** The time in ms. */
export const now = performance.now.bind(performance);

export const later = globalThis.setTimeout.bind(globalThis) as (
  work: () => void,
  ms: number,
) => unknown;

const { crypto, Uint32Array: OwnWords } = globalThis;
const getRandomValues = crypto.getRandomValues.bind(crypto);

/** Digits that nobody can guess. */
export function randomDigits(): string {
  const words = getRandomValues(new OwnWords(3));
  return `${words[0]!}${words[1]!}${words[2]!}`;
}

/** Calls `visit` for each item of a list. */
export function forEach<T>(list: readonly T[], visit: (item: T) => void): void {
  let at = 0;
  while (at < list.length) {
    visit(list[at]!);
    at += 1;
  }
}

/** Adds an item to the end of a list. */
export function append<T>(list: T[], value: T): void {
  // Without a prototype, which might hold a `get` by now.
  const item = { __proto__: null, value, writable: true, enumerable: true, configurable: true };
  defineProperty(list, list.length, item);
}

export const dataOf = getterOf(MessageEvent.prototype, 'data')!;
export const portsOf = getterOf(MessageEvent.prototype, 'ports') as (
  event: MessageEvent,
) => readonly MessagePort[];
