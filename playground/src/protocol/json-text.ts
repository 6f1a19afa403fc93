// Taken before a widget can put its own in its place.
const { stringify } = JSON;

const PROTOTYPES = [Object.prototype, Array.prototype];

/**
 * The JSON text of plain data, whatever method `toJSON` an old library has given to all objects or arrays:
 * it would put something else in their place.
 */
export function jsonText(value: unknown): string {
  const given = PROTOTYPES.map((prototype) => Object.getOwnPropertyDescriptor(prototype, 'toJSON'));
  if (given.every((method) => method === undefined)) {
    return stringify(value);
  }
  for (const prototype of PROTOTYPES) {
    Reflect.deleteProperty(prototype, 'toJSON');
  }
  try {
    return stringify(value);
  } finally {
    for (const [index, method] of given.entries()) {
      if (method) {
        Reflect.defineProperty(PROTOTYPES[index] ?? {}, 'toJSON', method);
      }
    }
  }
}
