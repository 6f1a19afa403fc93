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
