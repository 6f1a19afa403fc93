/** The answer of the theme's search worker, put in the order of what the reader asked for. */
import { type Library, pageOf } from './library.ts';
import type { Wish } from './question.ts';
import { ranked } from './ranking.ts';

/** A section that was found, as the theme shows it. */
export interface Item {
  location: string;
  score: number;
  /** The words of the query, and whether they were found there. */
  terms: Record<string, boolean>;
}

export interface Answer {
  /** For each page the sections that were found, the page itself among them. */
  items: Item[][];
  /** What the query may become when it is typed on. */
  suggest?: string[];
}

/** What the theme's search looks up, so that it finds each section that may answer. */
export function termsOf(wishes: readonly Wish[]): string[] {
  const units = wishes.flatMap(({ sign, alternatives }) =>
    sign === '-' ? [] : alternatives.flat().flatMap((one) => [...one.keys()]),
  );
  return [...new Set(units.flatMap(({ terms }) => [...terms]))];
}

/** The same answer: the best page first, and in each page the best section. */
export function ordered(
  answer: Answer,
  asked: { query: string; wishes: readonly Wish[] },
  library: Library,
): Answer {
  const { pages, sections, fulfilled } = ranked(library, asked.wishes);
  const numbers = new Map(library.sections.map(({ location }, number) => [location, number]));
  const found: { score: number; items: Item[] }[] = [];
  for (const items of answer.items) {
    const page = numbers.get(pageOf(items[0]?.location ?? '')) ?? -1;
    const score = pages.get(page);
    if (score !== undefined) {
      const terms = termsFound(asked.wishes, fulfilled(page));
      const scored = items
        .map((item) => ({ ...item, terms, score: sections[numbers.get(item.location) ?? -1] ?? 0 }))
        .filter((item) => item.score > 0 || !item.location.includes('#'));
      found.push({ score, items: scored.sort((a, b) => b.score - a.score) });
    }
  }
  found.sort((a, b) => b.score - a.score);
  const suggest = answer.suggest && suggestions(asked.query, library);
  return { items: found.map(({ items }) => items), ...(suggest && { suggest }) };
}

/** The words of the query, each with whether a page has it or what it stands for. */
function termsFound(wishes: readonly Wish[], has: readonly boolean[]): Record<string, boolean> {
  const terms: Record<string, boolean> = {};
  for (const [index, { words, sign }] of wishes.entries()) {
    for (const word of sign === '-' ? [] : words) {
      terms[word] = terms[word] === true || has[index] === true;
    }
  }
  return terms;
}

/** How the word that is being typed goes on, by the titles of the pages. */
function suggestions(query: string, { units }: Library): string[] {
  const [begun] = /[\p{L}\p{N}_]{2,}$/u.exec(query.toLowerCase()) ?? [''];
  const longer = [...units.values()].filter(
    ({ name, titles }) =>
      begun !== '' && titles.size > 0 && name !== begun && name.startsWith(begun),
  );
  longer.sort((a, b) => b.titles.size - a.titles.size || a.name.length - b.name.length);
  return longer.slice(0, 1).map(({ name }) => name);
}
