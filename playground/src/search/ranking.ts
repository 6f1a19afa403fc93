/** The order of the pages that answer a question. */
import type { Library, Section, Unit } from './library.ts';
import type { Alternative, Wish } from './question.ts';

/** How well a section, and the page around it, answers. */
export interface Ranking {
  /** By the number of the page's first section. Pages that answer nothing are left out. */
  readonly pages: ReadonlyMap<number, number>;
  /** By the number of the section. */
  readonly sections: readonly number[];
  /** Which wishes a page fulfils, by the same number. */
  fulfilled(page: number): boolean[];
}

const PAGE_TITLE = 5;
const SECTION_TITLE = 3;
/** What the title of the page says holds for each of its sections. */
const TITLE_AROUND = 2;

/** How soon another mention in the same section stops counting, and how much of that is its length (BM25). */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;

/** What a page says about a wish elsewhere than in its best section. */
const ELSEWHERE = 0.25;

export function ranked(library: Library, wishes: readonly Wish[]): Ranking {
  const { sections, pages } = library;
  const answers = wishes.map((wish) => answersTo(wish, library));
  const best = answers.map((answer) => bestOfPages(answer, library));
  const weights = wishes.map(({ importance }, index) => {
    const pagesWithIt = best[index]?.size ?? 0;
    return pagesWithIt === 0 ? 0 : importance * rarity(pagesWithIt, pages.length);
  });
  const total = sum(weights.filter((_, index) => wishes[index]?.sign !== '-'));

  const places = wishes.map(placesOf);
  const named = namesOf(wishes);
  const inSections = sections.map((section, number) => {
    const said = sum(answers.map((answer, index) => (answer[number] ?? 0) * (weights[index] ?? 0)));
    const most = number === section.page ? PAGE_TITLED : SECTION_TITLED;
    const titled = 1 + most * titleShare(section, named);
    return (said + nearness(number, places, weights)) * titled;
  });
  const bestSections = bestOfPages(inSections, library);

  const found = new Map<number, number>();
  for (const page of pages) {
    const has = best.map((one) => one.has(page));
    if (
      wishes.some(
        ({ sign }, index) => (sign === '+' && !has[index]) || (sign === '-' && has[index]),
      )
    ) {
      continue;
    }
    const elsewhere = sum(best.map((one, index) => (one.get(page) ?? 0) * (weights[index] ?? 0)));
    const covered = sum(weights.filter((_, index) => has[index])) / total;
    const score = ((bestSections.get(page) ?? 0) + ELSEWHERE * elsewhere) * covered;
    if (score > 0) {
      found.set(page, score * (sections[page]?.boost ?? 1));
    }
  }
  return {
    pages: found,
    sections: inSections,
    fulfilled: (page) => best.map((one) => one.has(page)),
  };
}

/** Words of the query that stand so near each other in a text speak of one thing. */
const NEAR = 6;
const NEARNESS = 1.5;

/** Where in the text of each section a wish of one word is fulfilled. */
function placesOf({ alternatives }: Wish): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const units of alternatives.filter((one) => one.length === 1).flat()) {
    for (const unit of units.keys()) {
      for (const [number, at] of unit.places) {
        places.set(number, [...(places.get(number) ?? []), ...at]);
      }
    }
  }
  return places;
}

/** What it adds that words of the query stand side by side in a section. */
function nearness(
  number: number,
  places: readonly Map<number, number[]>[],
  weights: readonly number[],
): number {
  let added = 0;
  for (const [index, one] of places.entries()) {
    for (const [other, two] of places.slice(index + 1).entries()) {
      const apart = gap(one.get(number), two.get(number));
      if (apart > 0 && apart <= NEAR) {
        const least = Math.min(weights[index] ?? 0, weights[index + 1 + other] ?? 0);
        added += NEARNESS * least * (1 - (apart - 1) / NEAR);
      }
    }
  }
  return added;
}

/** The least distance between places in two lists, 0 where there is none. */
function gap(one: readonly number[] = [], two: readonly number[] = []): number {
  let least = Infinity;
  for (const a of one) {
    for (const b of two) {
      least = a === b ? least : Math.min(least, Math.abs(a - b));
    }
  }
  return least === Infinity ? 0 : least;
}

/** What it adds that the query has all words of the title of a page, and of a section. */
const PAGE_TITLED = 0.6;
const SECTION_TITLED = 0.25;

/** The names of all words that the query has or stands for. */
const namesOf = (wishes: readonly Wish[]): ReadonlySet<string> =>
  new Set(
    wishes.flatMap(({ alternatives }) =>
      alternatives.flat().flatMap((units) => [...units.keys()].map(({ name }) => name)),
    ),
  );

function titleShare({ title }: Section, named: ReadonlySet<string>): number {
  const has = title.filter((word) => named.has(word));
  return title.length === 0 ? 0 : has.length / title.length;
}

/** How much a word says that so many of the pages have. */
const rarity = (having: number, pages: number): number =>
  Math.log(1 + (pages - having + 0.5) / (having + 0.5));

/** How well each section answers a wish. */
function answersTo({ alternatives }: Wish, library: Library): number[] {
  const each = alternatives.map((alternative) => answersOf(alternative, library));
  return library.sections.map((_, number) => Math.max(0, ...each.map((one) => one[number] ?? 0)));
}

/** How well each section has all words of an alternative. */
function answersOf(alternative: Alternative, library: Library): number[] {
  const each = alternative.map((units) => {
    const answers = library.sections.map(() => 0);
    for (const [unit, weight] of units) {
      raise(answers, unit, weight, library);
    }
    return answers;
  });
  return library.sections.map((_, number) => Math.min(...each.map((one) => one[number] ?? 0)));
}

function raise(answers: number[], unit: Unit, weight: number, library: Library): void {
  const { sections, averageLength } = library;
  for (const [number, { page, length }] of sections.entries()) {
    const count = unit.counts.get(number) ?? 0;
    const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / averageLength);
    const text = count === 0 ? 0 : (count * (SATURATION + 1)) / (count + norm);
    const own = (unit.titles.get(number) ?? 0) * (number === page ? PAGE_TITLE : SECTION_TITLE);
    const around = (unit.titles.get(page) ?? 0) * TITLE_AROUND;
    answers[number] = Math.max(answers[number] ?? 0, weight * (text + Math.max(own, around)));
  }
}

/** The most that a section of each page has, where that is anything. */
function bestOfPages(answers: readonly number[], { sections }: Library): Map<number, number> {
  const best = new Map<number, number>();
  for (const [number, answer] of answers.entries()) {
    const page = sections[number]?.page ?? number;
    if (answer > (best.get(page) ?? 0)) {
      best.set(page, answer);
    }
  }
  return best;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
