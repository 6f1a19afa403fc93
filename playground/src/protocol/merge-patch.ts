const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Applies a JSON Merge Patch (RFC 7396) and returns the result; `target` stays as it is. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) {
    return patch;
  }
  const merged = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) {
      merged.delete(key);
    } else {
      merged.set(key, mergePatch(merged.get(key), value));
    }
  }
  return Object.fromEntries(merged);
}

/** The same for an object of which some keys are there in any case, if only as null. */
export function patched(target: unknown, patch: unknown, nullable: readonly string[]): unknown {
  const merged = mergePatch(target, patch);
  return isObject(merged)
    ? { ...Object.fromEntries(nullable.map((key) => [key, null])), ...merged }
    : merged;
}
