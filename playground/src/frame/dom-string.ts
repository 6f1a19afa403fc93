/** A value as the browser turns it into text for its own methods: unlike `String`, it refuses symbols. */
export function domString(value: unknown): string {
  if (typeof value === 'symbol') {
    throw new TypeError('Cannot convert a Symbol value to a string');
  }
  return String(value);
}
