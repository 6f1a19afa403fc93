/** What the search panel of the editor asks for. */
export interface PanelQuery {
  /** A regular expression. */
  search: string;
  caseSensitive: boolean;
  wholeWord: boolean;
  replace: string;
  /** What is part of a word in the language of the text, beside letters, digits and the underscore. */
  wordChars: string;
}

/** Where a text has it, in order; a place may be empty. */
export interface Matches {
  from: Uint32Array;
  to: Uint32Array;
  /** What takes the place of each; one for all where no group is named in it. */
  replacements: readonly string[];
}

const WORD = /[\p{Alphabetic}\p{Number}_]/u;

/** All places of a regular expression, as the panel's own cursor finds them. */
export function matchesIn(text: string, query: PanelQuery): Matches {
  const { search, caseSensitive, wholeWord, replace, wordChars } = query;
  const isWord: IsWord = (letter) =>
    letter !== '' && (WORD.test(letter) || wordChars.includes(letter));
  const from: number[] = [];
  const to: number[] = [];
  const replacement = unquoted(replace);
  const each: string[] | null = replacement.includes('$') ? [] : null;
  let last = -1;
  for (const match of text.matchAll(new RegExp(search, `gmu${caseSensitive ? '' : 'i'}`))) {
    const { index } = match;
    const end = index + match[0].length;
    // Nothing at the end of a match is no match of its own.
    const isOwn = index < end || index > last;
    if (isOwn && (!wholeWord || index === end || isWhole(text, index, end, isWord))) {
      from.push(index);
      to.push(end);
      each?.push(expanded(replacement, match));
      last = end;
    }
  }
  return {
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    replacements: each ?? [replacement],
  };
}

/** What is written for a line end, a tab or a backslash. */
const unquoted = (text: string): string =>
  text.replace(
    /\\([nrt\\])/g,
    (_all, letter: string) => ({ n: '\n', r: '\r', t: '\t' })[letter] ?? '\\',
  );

type IsWord = (letter: string) => boolean;

const isWhole = (text: string, from: number, to: number, isWord: IsWord): boolean =>
  !(isWord(before(text, from)) && isWord(after(text, from))) &&
  !(isWord(before(text, to)) && isWord(after(text, to)));

/** The letter that ends at an offset, which may be two units of the text. */
const before = (text: string, at: number): string =>
  [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';

const after = (text: string, at: number): string => {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
};

/** A replacement for one match: `$1`, `$&` and `$$` mean something in it. */
const expanded = (replacement: string, match: RegExpExecArray): string =>
  replacement.replace(/\$([$&]|\d+)/g, (all, sign: string) => {
    if (sign === '&' || sign === '$') {
      return sign === '&' ? match[0] : '$';
    }
    for (let length = sign.length; length > 0; length -= 1) {
      const number = Number(sign.slice(0, length));
      if (number > 0 && number < match.length) {
        return (match[number] ?? '') + sign.slice(length);
      }
    }
    return all;
  });
