/** What a value that came from the frame is; it may be anything that JSON can say. */

import { MAX_MESSAGE } from '../../protocol/messages.ts';

/** The longest name of a file or a widget, in UTF-16 units. */
const MAX_NAME = 2000;

export type Loose = Record<string, unknown>;

export const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown, longest = MAX_MESSAGE): value is string =>
  typeof value === 'string' && value.length <= longest;

export const isName = (value: unknown): value is string => isText(value, MAX_NAME);

export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

export const isTime = (value: unknown): value is number =>
  Number.isFinite(value) && Number(value) >= 0;

/** Reads every item; null if one of them is not what it should be. */
export function readAll<T>(values: unknown, read: (value: unknown) => T | null): T[] | null {
  if (!Array.isArray(values)) {
    return null;
  }
  const found: T[] = [];
  for (const value of values as unknown[]) {
    const item = read(value);
    if (item === null) {
      return null;
    }
    found.push(item);
  }
  return found;
}

/** How deep JSON text may nest; deeper, what walks through it would run out of stack. */
const MAX_DEPTH = 100;

/** Whether JSON text nests no deeper than what may be walked through. */
export function isShallow(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      at += character === '\\' ? 1 : 0;
      quoted = character !== '"';
    } else if (character === '"') {
      quoted = true;
    } else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > MAX_DEPTH) {
        return false;
      }
    } else if (character === '}' || character === ']') {
      depth -= 1;
    }
  }
  return true;
}

/** What is kept of the detail of an event, which names a handful of things. */
const MOST_KEYS = 50;
const MOST_LEVELS = 6;
const LEFT_OUT = '…';

/** A value cut to what a reader looks at. */
export function cut(value: unknown, levels = MOST_LEVELS): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (levels === 0) {
    return LEFT_OUT;
  }
  if (Array.isArray(value)) {
    const kept = value.slice(0, MOST_KEYS).map((item) => cut(item, levels - 1));
    return value.length > MOST_KEYS ? [...kept, LEFT_OUT] : kept;
  }
  const names = Object.keys(value);
  const kept = names
    .slice(0, MOST_KEYS)
    .map((name) => [name, cut((value as Loose)[name], levels - 1)]);
  return Object.fromEntries(names.length > MOST_KEYS ? [...kept, [LEFT_OUT, LEFT_OUT]] : kept);
}
