import { isSame, type Path, valueAt } from './path.ts';

/** A place that differs between two values; undefined: it is not there. */
export interface Difference {
  path: Path;
  before: unknown;
  after: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Where two values differ, as deep as both have it. A list that has grown or shrunk differs as a whole, since nothing
 * says which of its items became which.
 */
export function differencesOf(before: unknown, after: unknown, path: Path = []): Difference[] {
  if (isSame(before, after)) {
    return [];
  }
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      differencesOf(valueAt(before, [key]), valueAt(after, [key]), [...path, key]),
    );
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((item: unknown, index) =>
      differencesOf(item, after[index], [...path, index]),
    );
  }
  return [{ path, before, after }];
}
