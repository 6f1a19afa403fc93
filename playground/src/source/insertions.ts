import type { Node } from 'acorn';

/** `offset` and `column` count from 0, `line` from 1. */
export interface Insertion {
  offset: number;
  line: number;
  column: number;
  text: string;
}

/** Texts to be put into a script; each list goes from the outside of the script in. */
export interface Insertions {
  opened: Insertion[];
  closed: Insertion[];
}

type Spot = Omit<Insertion, 'text'>;

export const startOf = ({ start, loc }: Node): Spot => ({
  offset: start,
  line: loc?.start.line ?? 1,
  column: loc?.start.column ?? 0,
});

export const endOf = ({ end, loc }: Node): Spot => ({
  offset: end,
  line: loc?.end.line ?? 1,
  column: loc?.end.column ?? 0,
});
