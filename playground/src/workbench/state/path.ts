/** Where a value stands in an entity: keys of objects, and numbers of what is in lists. */
export type Path = readonly (string | number)[];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path; undefined where there is none. Only what the data have themselves counts. */
export function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) {
      return undefined;
    }
    found = (found as Record<string | number, unknown>)[key];
  }
  return found;
}

/** The same with another value at a path; undefined takes away what is there. Nothing changes where no path leads. */
export function withValueAt(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) {
    return put;
  }
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    const index = Number(key);
    return rest.length === 0 && put === undefined
      ? items.filter((_, at) => at !== index)
      : Object.assign([...items], { [index]: withValueAt(items[index], rest, put) });
  }
  if (!isObject(value)) {
    return value;
  }
  // A key may be any text, even one that means something to objects.
  const entries = new Map(Object.entries(value));
  const next = withValueAt(entries.get(String(key)), rest, put);
  if (next === undefined) {
    entries.delete(String(key));
  } else {
    entries.set(String(key), next);
  }
  return Object.fromEntries(entries);
}

const NAME = /^[A-Za-z_$][\w$]*$/;

function step(key: string | number): string {
  if (typeof key === 'number') {
    return `[${String(key)}]`;
  }
  return NAME.test(key) ? `.${key}` : `[${quoted(key)}]`;
}

/** A text as code writes it. */
export const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/** A path as JavaScript writes it, e.g. `lead.contacts['2001'].fieldIds[0]`. */
export const pathText = (entity: string, path: Path): string => entity + path.map(step).join('');

/** What equals what, as JSON. The order of keys is no difference. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) {
    return true;
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return false;
  }
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) =>
        Object.hasOwn(b, key) &&
        isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  );
}
