// Taken before a widget can put its own in their place.
const { stringify } = JSON;
const { keys } = Object;
const { isArray } = Array;
const { getOwnPropertyDescriptor } = Object;

/** Whether every object or list has a method `toJSON`, as an old library gives it to them. */
const isPatched = (): boolean =>
  getOwnPropertyDescriptor(Object.prototype, 'toJSON') !== undefined ||
  getOwnPropertyDescriptor(Array.prototype, 'toJSON') !== undefined;

/**
 * The JSON text of plain data, whatever method `toJSON` code has given to all objects or lists: it would put
 * something else in their place. No code of a widget runs for it, but that of accessors in the data.
 */
export function jsonText(value: unknown): string {
  return isPatched() ? (written(value) ?? 'null') : stringify(value);
}

/** Undefined of what JSON leaves out. Lists are read by their index: their iterator may be a widget's. */
function written(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) {
    return stringify(value);
  }
  let text = '';
  if (isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      text += `${index > 0 ? ',' : ''}${written(value[index]) ?? 'null'}`;
    }
    return `[${text}]`;
  }
  const names = keys(value);
  let at = 0;
  while (at < names.length) {
    const name = names[at]!;
    at += 1;
    const item = written((value as Record<string, unknown>)[name]);
    if (item !== undefined) {
      text += `${text === '' ? '' : ','}${stringify(name)}:${item}`;
    }
  }
  return `{${text}}`;
}
