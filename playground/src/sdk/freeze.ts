/**
 * A frozen deep copy. State is handed to widgets frozen and by reference: a widget that writes to it
 * cannot corrupt the cabinet, and `getState` returns the same object until something changes, which
 * memoised selectors and `useSyncExternalStore` rely on.
 */
export function frozenCopy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return Object.freeze(value.map(frozenCopy));
  }
  return Object.freeze(
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, frozenCopy(item)])),
  );
}
