/** How a frame describes values: what they are, in the terms of Chromium's inspector. The page words it. */

export const DESCRIBED_KINDS = [
  'undefined',
  'null',
  'boolean',
  'number',
  'bigint',
  'symbol',
  /** `text` is the text itself. */
  'string',
  /** `text` is the source. */
  'function',
  /** A property that only its getter knows. */
  'accessor',
  /** From here on `text` is the name of the class, where nothing else is said. */
  'object',
  'array',
  /** A map or a set. */
  'collection',
  /** A weak map or set, whose members no script can list. */
  'weak',
  /** `inner` has what a weak reference, a boxed primitive, or a proxy holds. */
  'holder',
  /** `inner` has the reason of its rejection, where that is known. */
  'promise',
  /** `text` says all of it: a date, an expression, a buffer. */
  'plain',
  /** `text` is name and message. */
  'error',
  /** `text` is the name of an element, `own` has its attributes, `inner` its children. */
  'element',
  /** `text` is the text. */
  'text',
  'comment',
  /** `text` is the name of another node, `inner` has its children. */
  'node',
  'unreadable',
] as const;
export type DescribedKind = (typeof DESCRIBED_KINDS)[number];

export interface Described {
  kind: DescribedKind;
  text: string;
  /** Of an array or a collection; else left out. */
  size?: number;
  /** Properties by their names. */
  own?: [key: string, value: Described][];
  /** Members: one by one, or a key with its value. */
  inner?: Described[][];
  /** Not all of it is here. */
  more?: 1;
  /** Of an error. */
  stack?: string;
}
