import type { StateChange } from '../../protocol/public.ts';

type Branch = Record<string, unknown>;

const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The JSON Merge Patch that makes the same changes of an entity. A list is given as a whole, since such a patch cannot
 * say what changes in it. Null where no patch can say it: the entity as a whole is none.
 */
export function stateStep(changes: readonly StateChange[], after: unknown): Branch | null {
  const patch: Branch = {};
  for (const { path, value } of changes) {
    if (path.length === 0) {
      if (!isBranch(value)) {
        return null;
      }
      Object.assign(patch, value);
      continue;
    }
    let into = patch;
    let now = after;
    for (const [depth, key] of path.entries()) {
      now = valueOf(now, key);
      const isLast = depth === path.length - 1;
      if (isLast || Array.isArray(now)) {
        // Without a value, it was removed.
        into[key] = isLast ? (value ?? null) : now;
        break;
      }
      into = into[key] = isBranch(into[key]) ? into[key] : {};
    }
  }
  return patch;
}

const valueOf = (from: unknown, key: string): unknown =>
  typeof from === 'object' && from !== null && Object.hasOwn(from, key)
    ? (from as Branch)[key]
    : undefined;
