/** Who takes a link of a length: any messenger, most of them, or few, which cut it off. */
export type Reach = 'anywhere' | 'most' | 'few';

/** What the strictest of the known messengers takes, in characters. */
export const ANYWHERE = 2000;
/** What most of them take. */
export const MOST = 4000;

export const reachOf = (length: number): Reach =>
  length <= ANYWHERE ? 'anywhere' : length <= MOST ? 'most' : 'few';
