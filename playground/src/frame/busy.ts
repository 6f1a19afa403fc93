import { later } from './natives.ts';

/** How much the cabinet waits for that no clock decides: modules, scripts, and answers of servers. */
export const busy = { count: 0 };

/**
 * Something is waited for, at most so many ms; what is returned says, once, that it has come. What comes after that, for
 * example the end of a request that is held open, is not waited for.
 */
export function waiting(most?: number): () => void {
  let waits = true;
  const come = (): void => {
    busy.count -= waits ? 1 : 0;
    waits = false;
  };
  busy.count += 1;
  if (most !== undefined) {
    later(come, most);
  }
  return come;
}
