const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map(Array.from(LETTERS, (letter, value) => [letter, value]));

/** The bytes of a text in base64; not every engine has a function for it. @throws RangeError if it is none */
export function bytesOf(text: string): Uint8Array {
  const letters = text.replace(/={1,2}$/, '');
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let bits = 0;
  let at = 0;
  for (let index = 0; index < letters.length; index += 1) {
    const value = VALUES.get(letters[index]!);
    if (value === undefined) {
      throw new RangeError(`not base64: ${JSON.stringify(letters[index])}`);
    }
    // Four letters are three bytes: each but the first completes one.
    const place = index % 4;
    const shift = 6 - 2 * place;
    if (place > 0) {
      bytes[at] = ((bits << (6 - shift)) | (value >> shift)) & 0xff;
      at += 1;
    }
    bits = value;
  }
  return bytes;
}
