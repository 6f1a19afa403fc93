export type ReadJson = { ok: true; value: unknown } | { ok: false; line: number; column: number };

/** Parses JSON; of what is none the place is told, as not every browser does that. Both numbers count from 1. */
export function readJson(text: string): ReadJson {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    const before = text.slice(0, faultIn(text)).split('\n');
    return { ok: false, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  }
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR =
  /"(?:[^"\\\p{Cc}]|\u007f|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
const STRING = /"(?:[^"\\\p{Cc}]|\u007f|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;

/** Where a text that is no JSON stops being some. */
function faultIn(text: string): number {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found !== null;
  };
  const is = (mark: string): boolean => {
    take(SPACE);
    const found = text[at] === mark;
    at += found ? 1 : 0;
    return found;
  };
  const items = (close: string, item: () => boolean): boolean => {
    if (is(close)) {
      return true;
    }
    do {
      take(SPACE);
      if (!item()) {
        return false;
      }
    } while (is(','));
    return is(close);
  };
  const value = (): boolean => {
    take(SPACE);
    if (is('{')) {
      return items('}', () => take(STRING) && is(':') && value());
    }
    return is('[') ? items(']', value) : take(SCALAR);
  };
  if (value()) {
    take(SPACE);
  }
  return at;
}
