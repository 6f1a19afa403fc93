/** How many rows a list shows; the older ones are out of sight, not forgotten: the element's lists have them. */
const MOST = 500;

/** The newest of a list that may have grown long, and how many came before them. */
export function newest<T>(list: readonly T[]): { shown: readonly T[]; earlier: number } {
  const shown = list.slice(-MOST);
  return { shown, earlier: list.length - shown.length };
}
