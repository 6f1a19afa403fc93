/** What a scenario has done in the cabinet, and what the frame answers. */

/** A text that is compared as a whole; `like` is a pattern in which `*` stands for any text. */
export type Wanted = { is: string } | { like: string };

/** An element as a person finds it: by one of role, label and text. */
export interface Target {
  role?: string;
  name?: Wanted;
  label?: Wanted;
  text?: Wanted;
  in?: { role: string; name?: Wanted };
}

export type Deed =
  | { do: 'click'; at: Target }
  | { do: 'fill'; at: Target; value: string }
  | { do: 'select'; at: Target; option: Wanted }
  /** Without an element, the key goes to where the focus is. */
  | { do: 'press'; at: Target | null; key: string }
  /** Nothing is done: how many of each are to be seen in the slots. */
  | { do: 'look'; at: Target[] };

/** Why nothing was done. */
export const DEED_FAULTS = [
  'none',
  'several',
  'hidden',
  'disabled',
  'covered',
  'read-only',
  'not-a-field',
  'not-a-list',
  'no-option',
] as const;
export type DeedFault = (typeof DEED_FAULTS)[number];

/** `seen` lists elements in the way of a screen reader; the widget can forge all of it. */
export type DeedAnswer =
  | { done: true }
  | { fault: DeedFault; seen: string[] }
  /** How many elements there are of each target, and what the slots show. */
  | { counts: number[]; text: string; seen: string[] };
