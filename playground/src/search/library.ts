/** What the pages of a site say, word by word: where each word stands, and under what name it is searched for. */

/** A page or a part of one, as the index of the site's search holds it. */
export interface SearchedSection {
  location: string;
  title: string;
  text: string;
  boost?: number;
}

/** A word of the pages, or a name such as `getState` or `widget.zip` as a whole. */
export interface Unit {
  readonly name: string;
  readonly stem: string;
  /** What the search of the theme knows it by. */
  readonly terms: Set<string>;
  /** The sections whose titles it stands in: 1 as a word or a name, less as a part of one. */
  readonly titles: Map<number, number>;
  /** How often it stands in the text of a section; a part of a name counts less. */
  readonly counts: Map<number, number>;
  /** Which words of the text of a section it is. */
  readonly places: Map<number, number[]>;
}

export interface Section {
  readonly location: string;
  /** The number of the page's first section, which has the title of the page. */
  readonly page: number;
  readonly boost: number;
  /** How many words the text has. */
  readonly length: number;
  /** The names of the units that the title is made of. */
  readonly title: readonly string[];
}

export interface Library {
  readonly sections: readonly Section[];
  /** The numbers of sections that are pages. */
  readonly pages: readonly number[];
  readonly units: ReadonlyMap<string, Unit>;
  /** Units by their stems. */
  readonly stems: ReadonlyMap<string, readonly Unit[]>;
  readonly averageLength: number;
}

export type Stem = (word: string) => string;

/** A word, or a name: letters and figures, and what stands inside names. */
export const CHUNK = /[\p{L}\p{N}_$]+(?:[.-][\p{L}\p{N}_$]+)*/gu;

/** What a part of a name counts beside a word of its own. */
const PART = 0.4;

/** What a word of a page's address counts beside one of its title. */
const IN_ADDRESS = 0.6;

/** A word says the more about a title the fewer words the title has. */
const lengthShare = (words: number): number => 0.4 + 0.6 / Math.max(words, 1);

function tellingWords(title: string, idle: ReadonlySet<string>): string[] {
  const words: string[] = plain(title).toLowerCase().match(CHUNK) ?? [];
  return words.filter((word) => !idle.has(word));
}

/** What a name counts that the page declares, beside a word of its title. */
const DECLARED = 0.6;

const countsOf = (titles: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const title of titles) {
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return counts;
};

/** The names in the declaration of what the page is about: the first code that names it. */
function* declaredIn(text: string, title: string, separator: RegExp): Iterable<Found> {
  const declaration = [...text.matchAll(/<pre>(.*?)<\/pre>/gs)]
    .map(([, code]) => plain(code ?? ''))
    .find((code) => code.includes(plain(title).trim()));
  for (const found of namesIn(declaration ?? '', separator)) {
    if (found.whole) {
      yield found;
    }
  }
}

const slugOf = (location: string): string =>
  (/([^/#]+)\/?(?:#.*)?$/.exec(location)?.[1] ?? '').replaceAll('-', ' ');

export const pageOf = (location: string): string => location.split('#')[0] ?? '';

/**
 * @param separator what the theme's search takes for the end of a word.
 * @param stem what all forms of a word begin with.
 * @param idle words that say nothing of what a title is about.
 */
export function libraryOf(
  searched: readonly SearchedSection[],
  separator: RegExp,
  stem: Stem,
  idle: ReadonlySet<string>,
): Library {
  const units = new Map<string, Unit>();
  const sections: Section[] = [];
  const pages = new Map<string, number>();

  const unitOf = (name: string): Unit => {
    const unit = units.get(name) ?? {
      name,
      stem: stem(name),
      terms: new Set(),
      titles: new Map(),
      counts: new Map(),
      places: new Map(),
    };
    units.set(name, unit);
    return unit;
  };

  const alike = countsOf(searched.map(({ title }) => title));
  for (const [number, { location, title, text, boost }] of searched.entries()) {
    const page = pages.get(pageOf(location)) ?? number;
    pages.set(pageOf(location), page);
    const telling = tellingWords(title, idle);
    // What many sections are called, such as "Parameters", says little.
    const common = Math.sqrt(alike.get(title) ?? 1);
    const named = [...namesIn(plain(title), separator)];
    for (const { name, terms, share } of named) {
      const unit = unitOf(name);
      entitle(unit, number, (share * lengthShare(telling.length)) / common);
      terms.forEach((term) => unit.terms.add(term));
    }
    let length = 0;
    for (const { name, terms, share, place } of namesIn(plain(text), separator)) {
      const unit = unitOf(name);
      unit.counts.set(number, (unit.counts.get(number) ?? 0) + share);
      unit.places.set(number, [...(unit.places.get(number) ?? []), place]);
      terms.forEach((term) => unit.terms.add(term));
      length++;
    }
    if (page === number) {
      for (const { name } of declaredIn(text, title, separator)) {
        entitle(unitOf(name), number, DECLARED);
      }
      // The address says in English what the page is about; what finds the page is its title.
      const terms = named[0]?.terms ?? [];
      const slug = slugOf(location);
      for (const { name, share } of namesIn(slug, separator)) {
        const unit = unitOf(name);
        entitle(unit, number, share * IN_ADDRESS * lengthShare(tellingWords(slug, idle).length));
        terms.forEach((term) => unit.terms.add(term));
      }
    }
    sections.push({ location, page, boost: boost ?? 1, length, title: telling });
  }

  const total = sections.reduce((sum, { length }) => sum + length, 0);
  return {
    sections,
    pages: [...pages.values()],
    units,
    stems: byStem(units.values()),
    averageLength: Math.max(total / Math.max(sections.length, 1), 1),
  };
}

/** A unit stands in the title of a section for as much as it does there at most. */
function entitle({ titles }: Unit, number: number, weight: number): void {
  titles.set(number, Math.max(titles.get(number) ?? 0, weight));
}

function byStem(units: Iterable<Unit>): Map<string, Unit[]> {
  const stems = new Map<string, Unit[]>();
  for (const unit of units) {
    stems.set(unit.stem, [...(stems.get(unit.stem) ?? []), unit]);
  }
  return stems;
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? '');

interface Found {
  name: string;
  /** What the theme's search knows it by. */
  terms: string[];
  share: number;
  /** Whether it is a name of several words, as it is written. */
  whole: boolean;
  /** The number of the word in its text. */
  place: number;
}

/** The words of a text, the names they make up, and the parts of names. */
function* namesIn(text: string, separator: RegExp): Iterable<Found> {
  let place = 0;
  for (const [run] of text.matchAll(/\S+/g)) {
    const terms = partsOf(run, separator);
    for (const [chunk] of run.matchAll(CHUNK)) {
      place++;
      for (const [name, { parts, share }] of formsOf(chunk, separator)) {
        // A term may have punctuation at its ends that no separator takes off.
        const own = terms.filter((term) => parts.some((part) => term.includes(part)));
        yield { name, terms: own, share, whole: share === 1 && parts.length > 1, place };
      }
    }
  }
}

/** A name, the names inside it, and their parts, each with the words that the search parts it into. */
function formsOf(
  chunk: string,
  separator: RegExp,
): Map<string, { parts: string[]; share: number }> {
  const forms = new Map<string, { parts: string[]; share: number }>();
  const add = (name: string, parts: string[], share: number): void => {
    const known = forms.get(name);
    forms.set(name, { parts, share: Math.max(share, known?.share ?? 0) });
  };
  for (const name of new Set([chunk, ...chunk.split(/[.-]/)])) {
    const parts = partsOf(name, separator);
    add(name.toLowerCase(), parts, 1);
    for (const part of parts) {
      add(part, [part], parts.length === 1 ? 1 : PART);
      for (const piece of part.split('_').filter((one) => one.length > 1 && one !== part)) {
        add(piece, [part], PART);
      }
    }
  }
  return forms;
}

/** The words that the search parts a name into. */
export const partsOf = (name: string, separator: RegExp): string[] =>
  name
    .split(separator)
    // Groups of a site's own separator are among the parts, undefined where they match nothing.
    .filter(Boolean)
    .map((part) => part.toLowerCase());
