import type { StateChange } from './public.ts';

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** So many changes of one value are told as one: they would take more room than the value itself. */
const MOST = 100;

/** What has to be changed to make one JSON value of another, most narrowly. A list of another length is another list. */
export function changesBetween(before: unknown, after: unknown, most = MOST): StateChange[] {
  const found: StateChange[] = [];
  const compare = (one: unknown, other: unknown, path: string[]): void => {
    if (one === other || found.length > most) {
      return;
    }
    const isOther =
      !isBranch(one) ||
      !isBranch(other) ||
      Array.isArray(one) !== Array.isArray(other) ||
      (Array.isArray(one) && one.length !== other['length']);
    if (isOther) {
      found.push({ path, value: other });
      return;
    }
    for (const key of Object.keys({ ...one, ...other })) {
      if (Object.hasOwn(other, key)) {
        compare(Object.hasOwn(one, key) ? one[key] : undefined, other[key], [...path, key]);
      } else {
        found.push({ path: [...path, key] });
      }
    }
  };
  compare(before, after, []);
  return found.length > most ? [{ path: [], value: after }] : found;
}
