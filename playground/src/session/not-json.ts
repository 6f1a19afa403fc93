/**
 * Says where a value is not plain data, e.g. `lead.name: expected JSON, not a function`; null if it is all through.
 * Only such a value gets to the frame as it is.
 */
export function notJson(value: unknown, path: string): string | null {
  return find(value, path, []);
}

function find(value: unknown, path: string, above: readonly object[]): string | null {
  const wrong = (what: string): string => `${path}: expected JSON, not ${what}`;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return null;
    case 'number':
      return Number.isFinite(value) ? null : wrong(String(value));
    case 'object':
      break;
    default:
      return wrong(typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`);
  }
  if (value === null) {
    return null;
  }
  if (above.includes(value)) {
    return wrong('an object inside itself');
  }
  const isArray = Array.isArray(value);
  if (!isArray && ![Object.prototype, null].includes(Object.getPrototypeOf(value) as object)) {
    return wrong('an object of a class');
  }
  const inside = [...above, value];
  for (const [key, item] of Object.entries(value)) {
    const found = find(item, isArray ? `${path}[${key}]` : `${path}.${key}`, inside);
    if (found !== null) {
      return found;
    }
  }
  return null;
}
