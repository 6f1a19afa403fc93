/** What the worker loads, each part in a file beside it. */

/** A file whose name bears its hash, relative to the worker. */
export interface Part {
  name: string;
  /** Its bytes, unpacked. */
  size: number;
}

/** `libs` declares the language and the DOM; `react` the packages of React; `ru` has TypeScript's messages. */
export type Parts = Readonly<Record<'compiler' | 'libs' | 'react' | 'ru', Part>>;

declare const TYPESCRIPT_PARTS: Parts;

/** The build, which knows the hashes, puts them in. */
export const parts = (): Parts => TYPESCRIPT_PARTS;
