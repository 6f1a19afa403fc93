/** What a site's pages say, as far as queries are compared with it. */
export interface Vocabulary {
  /** Names as they are written in code, e.g. `getState`, by their small letters. */
  names: ReadonlyMap<string, string>;
  /** All other words, in small letters. */
  words: ReadonlySet<string>;
}

export interface SearchedPage {
  title: string;
  text: string;
}

const WORD = /\p{L}+/gu;
const NAME = /\p{Ll}\p{Lu}/u;

/** Shorter stems are the beginning of too many words. */
const SHORTEST_STEM = 3;

export function vocabularyOf(pages: readonly SearchedPage[]): Vocabulary {
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
  return { names, words };
}

/**
 * The query for which the pages are searched. The search finds words by their beginning, so a word is
 * shortened to its stem, which all of its forms begin with. A name is found by its parts, so one in small
 * letters, even if not typed to its end, becomes what it is in code. What is in quotes stays.
 */
export function searchedQuery(
  query: string,
  { names, words }: Vocabulary,
  stem: (word: string) => string,
): string {
  if (query.includes('"')) {
    return query;
  }
  return query.replaceAll(WORD, (word) => {
    if (NAME.test(word)) {
      return word;
    }
    const small = word.toLowerCase();
    const name = names.get(small) ?? (words.has(small) ? undefined : longerName(small, names));
    if (name !== undefined) {
      return name;
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
