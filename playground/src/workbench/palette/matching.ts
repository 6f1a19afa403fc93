import { onOtherKeyboard } from '../../search/likeness.ts';

/** How well a text answers a query: better ones are lower, null is no answer. */
function rank(text: string, query: string): number | null {
  const ranks = wordsOf(query).map((word) =>
    Math.min(rankOf(text, word), rankOf(text, onOtherKeyboard(word))),
  );
  const worst = Math.max(0, ...ranks);
  return worst === Infinity ? null : worst;
}

/** 0: the text begins with the word; 1: a word of it does; 2: it is inside of one. */
function rankOf(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at <= 0) {
    return at < 0 ? Infinity : 0;
  }
  return text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word)) ? 1 : 2;
}

const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

const wordsOf = (query: string): string[] => folded(query).split(/\s+/).filter(Boolean);

/**
 * What answers a query, the best first and else in the order given: every word of the query is in its label, as it is or
 * as the same keys make it when the other keyboard is on.
 */
export function matching<T extends { label: string }>(items: readonly T[], query: string): T[] {
  return items
    .map((item) => ({ item, rank: rank(folded(item.label), query) }))
    .filter((one): one is { item: T; rank: number } => one.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
