import type { CabinetEvent } from '../../protocol/public.ts';
import { changedResults, keyOf } from './key.ts';

/** Where two runs part: what both had last, and how each goes on. */
export interface Parting {
  common: readonly CabinetEvent[];
  expected: readonly CabinetEvent[];
  found: readonly CabinetEvent[];
}

/** So many events before it, and after it, say what happened. */
const BEFORE = 2;
const AFTER = 4;

/** Where two runs part first; null where neither does anything else than the other. */
export function partingOf(
  expected: readonly CabinetEvent[],
  found: readonly CabinetEvent[],
): Parting | null {
  const length = Math.max(expected.length, found.length);
  for (let index = 0; index < length; index += 1) {
    const [one, other] = [expected[index], found[index]];
    if (!one || !other || keyOf(one) !== keyOf(other) || changedResults(one, other).length > 0) {
      return {
        common: expected.slice(Math.max(0, index - BEFORE), index),
        expected: expected.slice(index, index + AFTER),
        found: found.slice(index, index + AFTER),
      };
    }
  }
  return null;
}
