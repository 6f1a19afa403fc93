/**
 * Stands before the search worker of Material in the same file. Both hear each message, this one first:
 * what it makes of a query is what the worker then reads.
 */
import { type SearchedPage, type Vocabulary, searchedQuery, vocabularyOf } from './query.ts';

type Stemmer = (token: { toString(): string }) => { toString(): string };

/** The library that the worker brings along, once the worker has run. */
interface Lunr {
  Token: new (text: string, metadata: object) => { toString(): string };
  stemmer: Stemmer;
  ru?: { stemmer: Stemmer };
}

const realm = globalThis as unknown as { lunr?: Lunr };

let vocabulary: Vocabulary = vocabularyOf([], /\s+/);

addEventListener('message', ({ data: message }: MessageEvent<{ data?: unknown }>) => {
  const { data } = message;
  if (typeof data === 'string') {
    message.data = searchedQuery(data, vocabulary, stem);
  } else if (isSetup(data)) {
    vocabulary = vocabularyOf(data.docs, new RegExp(data.config.separator));
  }
});

interface Setup {
  config: { separator: string };
  docs: SearchedPage[];
}

const isSetup = (data: unknown): data is Setup =>
  Array.isArray((data as Partial<Setup> | undefined)?.docs);

/** The stem of a word in Latin or Cyrillic letters, where the site's search knows the language. */
function stem(word: string): string {
  const { lunr } = realm;
  const stemmer = /\p{Script=Cyrillic}/u.test(word) ? lunr?.ru?.stemmer : lunr?.stemmer;
  return lunr && stemmer ? stemmer(new lunr.Token(word, {})).toString() : word;
}
