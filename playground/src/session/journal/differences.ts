import type { StateChange } from '../../protocol/public.ts';
import { changesBetween } from '../../protocol/state-patch.ts';

/** What is not the same at a place; what was or is not there at all has no value. */
export interface Difference {
  path: string[];
  before?: unknown;
  after?: unknown;
}

/** Where two values differ, most narrowly. What both share is passed over without being looked at. */
export function differencesBetween(before: unknown, after: unknown): Difference[] {
  return changesBetween(before, after, Infinity).map((change) => withBefore(before, change));
}

function withBefore(before: unknown, change: StateChange): Difference {
  const { path } = change;
  let found: unknown = before;
  for (const key of path) {
    const isThere = typeof found === 'object' && found !== null && Object.hasOwn(found, key);
    if (!isThere) {
      return { path, ...('value' in change && { after: change.value }) };
    }
    found = (found as Record<string, unknown>)[key];
  }
  return {
    path,
    ...(found !== undefined && { before: found }),
    ...('value' in change && { after: change.value }),
  };
}
