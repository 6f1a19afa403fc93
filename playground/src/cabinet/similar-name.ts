/** How many letters a slip may change, add or leave out. */
const SLIPS = 2;

/** Whether a name is likely to have been meant as the other: case apart, a letter or two are different. */
export function isSimilar(name: string, other: string): boolean {
  // A widget may choose names of any length, and comparing long ones takes long.
  return (
    Math.abs(name.length - other.length) <= SLIPS &&
    distance(name.toLowerCase(), other.toLowerCase()) <= SLIPS
  );
}

/** Those of what is missing that are likely to be there under another name, as `` `found` → `meant` ``. */
export function misnamed(missing: readonly string[], names: readonly string[]): string[] {
  return missing.flatMap((meant) => {
    const found = names.find((one) => one !== meant && isSimilar(one, meant));
    return found === undefined ? [] : [`\`${found}\` → \`${meant}\``];
  });
}

/** The Levenshtein distance. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, wanted] of [...to].entries()) {
      const replaced = row[column]! + (letter === wanted ? 0 : 1);
      next.push(Math.min(replaced, row[column + 1]! + 1, next[column]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
