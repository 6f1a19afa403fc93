/** What a reader asks for: a query as the words and names of the pages that answer it. */
import { areKin, distance, mistakesIn, onOtherKeyboard } from './likeness.ts';
import { CHUNK, type Library, type Stem, type Unit, partsOf } from './library.ts';

/** What is known about the words of a language. */
export interface SearchWords {
  /** Words of questions that say nothing of what is asked for, as "how". */
  readonly idle: readonly string[];
  /** Sets of words and phrases that are asked for as the same thing. */
  readonly same: readonly (readonly string[])[];
}

/** Words that all have to be there: for each the units that are it, and how surely, from 0 to 1. */
export type Alternative = readonly ReadonlyMap<Unit, number>[];

/** A word or a phrase of the query: any of the alternatives answers it. */
export interface Wish {
  readonly word: string;
  /** The words of the query that it stands for: several if it is a phrase. */
  readonly words: readonly string[];
  readonly sign: '' | '+' | '-';
  /** How much it counts beside the other wishes. */
  readonly importance: number;
  readonly alternatives: readonly Alternative[];
}

const SAME = 0.8;
const SAME_STEM = 0.95;
/** Words of one stem that differ by more letters may have little in common: author, authorization. */
const USUAL_ENDING = 4;
const KIN = 0.6;
const BEGUN = 0.8;
const MISSPELT = 0.7;
/** Parts of a name, where it is a name of the pages as a whole. */
const PARTS = 0.5;

/** A phrase that is known says more than its words do one by one. */
const PHRASE = 1.5;
/** A word of such a phrase, and a single letter. */
const IN_PHRASE = 0.4;

/** Fewer letters are the beginning of too many words. */
const SHORTEST_BEGINNING = 3;
const MOST_BEGUN = 12;

/** A whole page may be pasted into the search; each word is compared with each other one. */
const MOST_WORDS = 32;

export class Asking {
  readonly #library: Library;
  readonly #separator: RegExp;
  readonly #stem: Stem;
  readonly #idle: ReadonlySet<string>;
  /** Each set as phrases, each phrase as its words. */
  readonly #same: readonly (readonly (readonly string[])[])[];

  constructor(library: Library, separator: RegExp, stem: Stem, { idle, same }: SearchWords) {
    this.#library = library;
    this.#separator = separator;
    this.#stem = stem;
    this.#idle = new Set(idle);
    this.#same = same.map((phrases) => phrases.map(wordsIn));
  }

  /** What a query wishes for, in its order. */
  wishes(query: string): Wish[] {
    const chunks = [...query.matchAll(CHUNK)].slice(0, MOST_WORDS).map((found) => ({
      written: found[0],
      sign: signBefore(query, found.index),
      last: found.index + found[0].length === query.length,
    }));
    const meant = new Set(this.#meant(chunks.map(({ written }) => written)));
    const wishes = new Map<string, Wish>();
    const phrases = this.#phrasesIn(chunks.map(({ written }) => written.toLowerCase()));
    for (const wish of phrases) {
      wishes.set(wish.word, wish);
    }
    for (const { written, sign, last } of chunks) {
      if (meant.has(written.toLowerCase())) {
        for (const wish of this.#wishesOf(written, sign, last)) {
          const inPhrase = phrases.some(({ words }) => words.includes(wish.word));
          const importance = inPhrase || wish.word.length === 1 ? IN_PHRASE : 1;
          wishes.set(wish.word, wishes.get(wish.word) ?? { ...wish, importance });
        }
      }
    }
    return [...wishes.values()];
  }

  /** The words that say what is asked for, unless there is none. */
  #meant(words: readonly string[]): string[] {
    const small = words.map((word) => word.toLowerCase());
    const telling = small.filter((word) => !this.#idle.has(word));
    return telling.length > 0 ? telling : small;
  }

  /** The phrases whose words are all in a query. */
  #phrasesIn(words: readonly string[]): Wish[] {
    const stems = words.map(this.#stem);
    const found: Wish[] = [];
    for (const phrases of this.#same) {
      const phrase = phrases.find(
        (one) => one.length > 1 && one.every((word) => stems.includes(this.#stem(word))),
      );
      if (phrase) {
        const inside = phrase.map(this.#stem);
        found.push({
          word: phrase.join(' '),
          words: words.filter((word) => inside.includes(this.#stem(word))),
          sign: '',
          importance: PHRASE,
          alternatives: phrases
            .map((one) => this.#alternative(one, one === phrase ? 1 : SAME))
            .filter((one) => one !== undefined),
        });
      }
    }
    return found;
  }

  #wishesOf(written: string, sign: Wish['sign'], last: boolean): Wish[] {
    const word = written.toLowerCase();
    const wish = (alternatives: Alternative[]): Wish[] => [
      { word, words: [word], sign, importance: 1, alternatives },
    ];
    const parts = partsOf(written, this.#separator);
    const whole = this.#alternativesOf(word, last);
    if (whole.length > 0) {
      const inParts = parts.length > 1 ? this.#alternative(parts, PARTS) : undefined;
      return wish(inParts ? [...whole, inParts] : whole);
    }
    const corrected = this.#corrected(word);
    if (corrected.length > 0 || parts.length === 1) {
      return wish(corrected);
    }
    // A name that no page has: its parts are what is asked for.
    return parts
      .filter((part) => !this.#idle.has(part))
      .flatMap((part) => this.#wishesOf(part, sign, last));
  }

  /** What a word may stand for: itself, its forms, and what is the same. */
  #alternativesOf(word: string, last: boolean): Alternative[] {
    const own = this.#unitsOf(word);
    if (own.size === 0 || last) {
      this.#begunBy(word).forEach((weight, unit) => own.set(unit, own.get(unit) ?? weight));
    }
    const same = this.#sameAs(this.#stem(word));
    return [...(own.size > 0 ? [[own]] : []), ...same];
  }

  #sameAs(stem: string): Alternative[] {
    return this.#same
      .filter((phrases) =>
        phrases.some(([only, ...more]) => more.length === 0 && this.#stem(only ?? '') === stem),
      )
      .flat()
      .map((phrase) => this.#alternative(phrase, SAME))
      .filter((alternative) => alternative !== undefined);
  }

  /** The words of a phrase, if the pages have each of them. */
  #alternative(words: readonly string[], weight: number): Alternative | undefined {
    const units = words.map((word) => {
      const found = [...this.#unitsOf(word)];
      return new Map(found.map(([unit, likeness]) => [unit, likeness * weight]));
    });
    return units.every((one) => one.size > 0) ? units : undefined;
  }

  /** The units that are forms of a word, or of its family. */
  #unitsOf(word: string): Map<Unit, number> {
    const { units, stems } = this.#library;
    const found = new Map<Unit, number>();
    const stem = this.#stem(word);
    for (const [other, ofStem] of stems) {
      if (areKin(stem, other)) {
        ofStem.forEach((unit) => found.set(unit, KIN));
      }
    }
    for (const unit of stems.get(stem) ?? []) {
      const farther = Math.max(0, Math.abs(unit.name.length - word.length) - USUAL_ENDING);
      found.set(unit, SAME_STEM / (1 + farther));
    }
    const itself = units.get(word);
    return itself ? found.set(itself, 1) : found;
  }

  /** The units that begin so, the shorter the better. */
  #begunBy(word: string): Map<Unit, number> {
    if (word.length < SHORTEST_BEGINNING) {
      return new Map();
    }
    const begun = [...this.#library.units.values()].filter(({ name }) => name.startsWith(word));
    begun.sort((a, b) => a.name.length - b.name.length);
    return new Map(
      begun
        .slice(0, MOST_BEGUN)
        .map((unit) => [unit, BEGUN * (0.5 + (0.5 * word.length) / unit.name.length)]),
    );
  }

  /** What was meant by a word that no page has: the other keyboard's, or the most like it. */
  #corrected(word: string): Alternative[] {
    const typed = this.#alternativesOf(onOtherKeyboard(word), false);
    if (typed.length > 0) {
      return typed;
    }
    const known = new Set([
      ...this.#library.units.keys(),
      ...this.#same.flat().flatMap((phrase) => (phrase.length === 1 ? phrase : [])),
    ]);
    for (let limit = 1; limit <= mistakesIn(word); limit++) {
      const like = [...known].filter((other) => distance(word, other, limit) <= limit);
      const alternatives = like.flatMap((other) => this.#alternativesOf(other, false));
      if (alternatives.length > 0) {
        return alternatives.map((units) => units.map(lessSurely));
      }
    }
    return [];
  }
}

const lessSurely = (units: ReadonlyMap<Unit, number>): ReadonlyMap<Unit, number> =>
  new Map([...units].map(([unit, weight]) => [unit, weight * MISSPELT]));

const wordsIn = (phrase: string): string[] => phrase.toLowerCase().match(CHUNK) ?? [];

function signBefore(query: string, index: number): Wish['sign'] {
  const [sign] = /(?<=^|\s)[+-]$/.exec(query.slice(0, index)) ?? [''];
  return sign as Wish['sign'];
}
