import type { StateChange } from '../../protocol/public.ts';

type Branch = Record<string, unknown>;

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;

function frozen<T>(value: T): T {
  if (isBranch(value) && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/**
 * The value after these changes, frozen; it shares with the one before all that they leave as it was. Undefined where
 * one of them does not fit the value, since what it is then can only be guessed.
 */
export function applied(value: unknown, patch: readonly StateChange[]): unknown {
  let result = value;
  for (const change of patch) {
    result = changed(result, change.path, change);
    if (result === undefined) {
      return undefined;
    }
  }
  return result;
}

function changed(value: unknown, [key, ...rest]: readonly string[], change: StateChange): unknown {
  if (key === undefined) {
    return frozen(change.value);
  }
  if (!isBranch(value)) {
    return undefined;
  }
  const isList = Array.isArray(value);
  const isThere = Object.hasOwn(value, key) && !(isList && key === 'length');
  // Lists change their length only as a whole.
  if ((rest.length > 0 || isList || !('value' in change)) && !isThere) {
    return undefined;
  }
  if (rest.length === 0 && !('value' in change)) {
    const left = Object.entries(value).filter(([name]) => name !== key);
    return isList ? undefined : Object.freeze(Object.fromEntries(left));
  }
  const inner = changed(isThere ? value[key] : undefined, rest, change);
  if (inner === undefined) {
    return undefined;
  }
  return Object.freeze(
    isList
      ? value.with(Number(key), inner)
      : // A key may be that of a prototype: spread and computed, it is one of the object itself.
        { ...value, [key]: inner },
  );
}
