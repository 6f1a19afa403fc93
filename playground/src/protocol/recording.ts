/** What the page asks of the part of a frame that records what the reader does, and what it hears. */

export type RecordAsk =
  /** Begins; answered by what the slots show, a `Shown[]`. */
  | { what: 'begin' }
  /** Answered by the next `Observed`. Several may wait: what is observed answers them in turn, at once. */
  | { what: 'next' }
  /** Answered by the `Found` of what the reader clicks in a slot, a `Refused`, or null if they do not. */
  | { what: 'pick' }
  | { what: 'endPick' };

/** An element in the words of a scenario; the texts are those that were there. */
export interface Found {
  role?: string;
  name?: string;
  label?: string;
  text?: string;
  in?: { role: string; name: string };
}

/** Why there are no such words: it has no name, others have the same one and no surroundings, or nobody sees it. */
export const REFUSALS = ['nameless', 'several', 'hidden'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** An element that a scenario could not find, and those that it would find in its place. */
export interface Refused {
  refused: Refusal;
  what: string;
  candidates: string[];
}

/** Something that the slots show; `sure` where a scenario that expects it would find it now. */
export type Shown = Found & { sure?: true };

export type Act =
  | { do: 'click' }
  | { do: 'fill'; value: string }
  | { do: 'select'; option: string }
  | { do: 'press'; key: string }
  | { do: 'panel'; open: boolean };

/** What scenarios have no step for. */
export const LEFT_OUT = ['password', 'file', 'drag', 'double-click', 'menu', 'deselect'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** What the widget can forge all of. Acts come before the code of the widget has heard of them. */
export type Observed =
  /** Of a key, null: it goes to where the focus is. */
  | { saw: 'act'; act: Act; at: Found | Refused | null }
  | { saw: 'shown'; shown: Shown[] }
  | { saw: 'left-out'; why: LeftOut; what: string };
