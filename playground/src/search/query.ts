/** What a site's pages say, as far as queries are compared with it. */
export interface Vocabulary {
  /** Names as they are written in code, e.g. `getState`, by their small letters. */
  names: ReadonlyMap<string, string>;
  /** All other words, in small letters. */
  words: ReadonlySet<string>;
  /** What the search takes for the end of a word. */
  separator: RegExp;
}

export interface SearchedPage {
  title: string;
  text: string;
}

const WORD = /\p{L}+/gu;
const NAME = /\p{Ll}\p{Lu}/u;

/** Shorter stems are the beginning of too many words. */
const SHORTEST_STEM = 3;

/** Shorter parts of a name may be words that the search leaves out, as `get`; to ask for them finds nothing. */
const SHORTEST_REQUIRED = 4;

export function vocabularyOf(pages: readonly SearchedPage[], separator: RegExp): Vocabulary {
  const names = new Map<string, string>();
  const words = new Set<string>();
  for (const { title, text } of pages) {
    for (const [word] of `${title} ${text}`.matchAll(WORD)) {
      if (NAME.test(word)) {
        names.set(word.toLowerCase(), word);
      } else {
        words.add(word.toLowerCase());
      }
    }
  }
  return { names, words, separator };
}

/**
 * The query for which the pages are searched. The search finds words by their beginning, so a word is
 * shortened to its stem, which all of its forms begin with. A name, in small letters or not typed to its end,
 * becomes what it is in code, and what is found has all of its parts. What is in quotes stays.
 */
export function searchedQuery(
  query: string,
  { names, words, separator }: Vocabulary,
  stem: (word: string) => string,
): string {
  if (query.includes('"')) {
    return query;
  }
  return query.replaceAll(WORD, (word, start: number) => {
    const small = word.toLowerCase();
    const name = names.get(small) ?? (words.has(small) ? undefined : longerName(small, names));
    if (name !== undefined) {
      return /[+-]/.test(query[start - 1] ?? '') ? name : partsOf(name, separator);
    }
    if (NAME.test(word)) {
      return word;
    }
    const stemmed = stem(small);
    return stemmed.length >= SHORTEST_STEM && small.startsWith(stemmed) ? stemmed : word;
  });
}

/** The shortest name that begins so. Of few letters a name is not guessed. */
function longerName(small: string, names: Vocabulary['names']): string | undefined {
  if (small.length <= SHORTEST_STEM) {
    return undefined;
  }
  const longer = [...names.keys()].filter((name) => name.startsWith(small));
  longer.sort((a, b) => a.length - b.length);
  return names.get(longer[0] ?? '');
}

/** A name as what it is found by: each part whole, so that none stands for all words that begin with it. */
function partsOf(name: string, separator: RegExp): string {
  const parts = name.split(separator);
  return parts.length === 1
    ? name
    : parts.map((part) => (part.length < SHORTEST_REQUIRED ? part : `+${part}`)).join(' ');
}
