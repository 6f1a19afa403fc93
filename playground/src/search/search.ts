/**
 * Stands before the search worker of Material in the same file. Both hear each message, this one first:
 * what it makes of a query is what the worker then looks up. It puts the answer in order before the page gets it.
 */
import { type Answer, ordered, termsOf } from './answer.ts';
import { withoutFleetingVowel } from './likeness.ts';
import { type Library, type SearchedSection, libraryOf } from './library.ts';
import { Asking, type SearchWords, type Wish } from './question.ts';

type Stemmer = (token: { toString(): string }) => { toString(): string };

/** The library that the worker brings along, once the worker has run. */
interface Lunr {
  Token: new (text: string, metadata: object) => { toString(): string };
  stemmer: Stemmer;
  ru?: { stemmer: Stemmer };
}

/** `personalPageSearch` is written before this script when the site is built. */
const realm = globalThis as unknown as { lunr?: Lunr; personalPageSearch?: SearchWords };
const words = realm.personalPageSearch ?? { idle: [], same: [] };

interface Site {
  library: Library;
  asking: Asking;
}

/** What the site gives, until the worker has got ready with it: the stemmers come only then. */
let setup: Setup | undefined;
let site: Site | undefined;
let asked: { query: string; wishes: Wish[] } | undefined;

addEventListener('message', ({ data: message }: MessageEvent<{ data?: unknown }>) => {
  const { data } = message;
  if (isSetup(data)) {
    setup = data;
  } else if (typeof data === 'string' && site) {
    const wishes = isInQuotes(data) ? [] : site.asking.wishes(data);
    const terms = termsOf(wishes);
    // Where no word is known, the worker answers as it would by itself.
    asked = terms.length > 0 ? { query: data, wishes } : undefined;
    message.data = asked ? terms.map((term) => `${term}^1`).join(' ') : data;
  }
});

const post = postMessage.bind(globalThis);

globalThis.postMessage = ((message: { data?: unknown }) => {
  const { data } = message;
  const answer = isAnswer(data) && asked && site ? ordered(data, asked, site.library) : data;
  post({ ...message, data: answer });
  if (setup) {
    site = siteOf(setup);
    setup = undefined;
  }
}) as typeof postMessage;

function siteOf({ config, docs }: Setup): Site {
  const separator = new RegExp(config.separator);
  const library = libraryOf(docs, separator, stem, new Set(words.idle));
  return { library, asking: new Asking(library, separator, stem, words) };
}

/** What is in quotes is looked up as it stands. */
const isInQuotes = (query: string): boolean => /^\s*"[^"]+"\s*$/.test(query);

interface Setup {
  config: { separator: string };
  docs: SearchedSection[];
}

const isSetup = (data: unknown): data is Setup =>
  Array.isArray((data as Partial<Setup> | undefined)?.docs);

const isAnswer = (data: unknown): data is Answer =>
  Array.isArray((data as Partial<Answer> | undefined)?.items);

/** The stem of a word in Latin or Cyrillic letters, where the site's search knows the language. */
function stem(word: string): string {
  const { lunr } = realm;
  const russian = /\p{Script=Cyrillic}/u.test(word);
  const stemmer = russian ? lunr?.ru?.stemmer : lunr?.stemmer;
  if (!lunr || !stemmer) {
    return word;
  }
  const stemmed = stemmer(new lunr.Token(word, {})).toString();
  return russian ? withoutFleetingVowel(stemmed) : stemmed;
}
