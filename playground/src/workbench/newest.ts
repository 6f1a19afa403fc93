/** How many rows a list shows; the lists of the public interface have the older ones, too. */
const MOST = 500;

/** The newest of a list that may have grown long, and how many came before them. */
export function newest<T>(list: readonly T[]): { shown: readonly T[]; earlier: number } {
  const shown = list.slice(-MOST);
  return { shown, earlier: list.length - shown.length };
}
