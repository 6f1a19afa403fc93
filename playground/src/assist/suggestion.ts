import type { Symbol } from './value.ts';

/** Something that may be written. */
export interface Suggestion {
  symbol: Symbol;
  /** What is written, as a template of the editor: `#{}` is where the cursor comes to. */
  template: string;
  /** What it takes the place of; that may be more than what it is looked up by. */
  from: number;
  to: number;
  /** Whether what is written asks for a text of its own, which may be offered at once. */
  goesOn?: boolean;
}

/** What may be written at a place, looked up by what stands from `from` to there. */
export interface Suggestions {
  from: number;
  items: readonly Suggestion[];
}
