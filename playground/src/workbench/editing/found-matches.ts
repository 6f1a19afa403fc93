import type { EditorState, Text } from '@codemirror/state';
import { SearchQuery } from '@codemirror/search';
import type { Matches } from '../../editing/matching.ts';

/** A match as CodeMirror's commands take it. */
interface Match {
  from: number;
  to: number;
  precise: true;
  replacement: string;
}

const NONE: Matches = { from: new Uint32Array(), to: new Uint32Array(), replacements: [] };

/**
 * A regular expression of the search panel, which never runs on the page: where it matches is found elsewhere, for one
 * text after the other, and a text of which that is not known has no matches.
 */
export class RegExpElsewhere extends SearchQuery {
  readonly #known = new WeakMap<Text, Matches>();
  /** It took too long in the last text. */
  isSlow = false;

  knows(text: Text): boolean {
    return this.#known.has(text);
  }

  found(text: Text, matches: Matches): void {
    this.#known.set(text, matches);
  }

  /** What CodeMirror asks of a query, instead of its own that runs the expression. */
  create(): object {
    const matches = ({ doc }: EditorState): Matches => this.#known.get(doc) ?? NONE;
    return {
      spec: this,
      nextMatch: (state: EditorState, from: number, to: number) => next(matches(state), from, to),
      prevMatch: (state: EditorState, from: number, to: number) =>
        previous(matches(state), from, to),
      matchAll: (state: EditorState, limit: number) => all(matches(state), limit),
      highlight: (
        state: EditorState,
        from: number,
        to: number,
        add: (from: number, to: number) => void,
      ) => between(matches(state), from, to, add),
      getReplacement: ({ replacement }: Match) => replacement,
    };
  }
}

function matchAt({ from, to, replacements }: Matches, index: number): Match {
  const [replacement = ''] = replacements;
  return {
    from: from[index]!,
    to: to[index]!,
    precise: true,
    replacement: replacements[index] ?? replacement,
  };
}

/** The first match that begins at an offset or after it, by its number. */
function firstFrom({ from }: Matches, offset: number): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (from[middle]! < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** The next match after a selection, or the first before it. */
function next(matches: Matches, from: number, to: number): Match | null {
  const index = firstFrom(matches, to);
  if (index < matches.from.length) {
    return matchAt(matches, index);
  }
  return matches.from.length > 0 && matches.to[0]! <= from ? matchAt(matches, 0) : null;
}

/** The last match before a selection, or the last after it. */
function previous(matches: Matches, from: number, to: number): Match | null {
  let index = firstFrom(matches, from) - 1;
  while (index >= 0 && matches.to[index]! > from) {
    index -= 1;
  }
  if (index >= 0) {
    return matchAt(matches, index);
  }
  const last = matches.from.length - 1;
  return last >= 0 && matches.from[last]! >= to ? matchAt(matches, last) : null;
}

function all(matches: Matches, limit: number): Match[] | null {
  return matches.from.length > limit
    ? null
    : Array.from(matches.from, (_from, index) => matchAt(matches, index));
}

function between(
  matches: Matches,
  from: number,
  to: number,
  add: (from: number, to: number) => void,
): void {
  let index = firstFrom(matches, from);
  // One that began before may reach into it.
  index -= index > 0 && matches.to[index - 1]! > from ? 1 : 0;
  for (; index < matches.from.length && matches.from[index]! < to; index += 1) {
    if (matches.from[index]! < matches.to[index]!) {
      add(matches.from[index]!, matches.to[index]!);
    }
  }
}
