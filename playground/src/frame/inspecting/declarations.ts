/** The longest text that is taken apart, in UTF-16 units: a picture in it may be of any length. */
const LONGEST = 50_000;

/** The declarations of a style as the browser writes it, shorthands as one, in order. */
export function declarationsIn(cssText: string): { name: string; value: string }[] {
  const found: { name: string; value: string }[] = [];
  let [from, colon, depth] = [0, -1, 0];
  let quote = '';
  const text = cssText.slice(0, LONGEST);
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at] ?? ';';
    if (character === '\\') {
      at += 1;
    } else if (quote) {
      quote = character === quote ? '' : quote;
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '(' || character === ')') {
      depth += character === '(' ? 1 : -1;
    } else if (character === ':' && colon < 0) {
      colon = at;
    } else if (character === ';' && depth <= 0) {
      if (colon > 0) {
        found.push({
          name: text.slice(from, colon).trim(),
          value: text.slice(colon + 1, at).trim(),
        });
      }
      [from, colon] = [at + 1, -1];
    }
  }
  return found;
}
