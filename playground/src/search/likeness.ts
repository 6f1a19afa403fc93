/** How alike two spellings are. */

/** A stem that is shorter says little about what its word means. */
const SHORTEST_KIN = 5;

/** The letters after what two stems share, e.g. «подписк» and «подписа». */
const LONGEST_REST = 3;

/** Whether two stems are of one family: they begin alike and differ in their last letters only. */
export function areKin(a: string, b: string): boolean {
  const shared = sharedBeginning(a, b);
  const longest = Math.max(a.length, b.length);
  return shared >= SHORTEST_KIN && shared >= longest * 0.7 && longest - shared <= LONGEST_REST;
}

/** A stem without the vowel that comes and goes in Russian: «сделок» is a form of «сделка», «настроек» of «настройка». */
export const withoutFleetingVowel = (stem: string): string =>
  stem.length < SHORTEST_KIN
    ? stem
    : stem.replace(/(?<=[аеоуы])ек$/u, 'йк').replace(/(?<=[бвгджзйклмнпрстфхцчшщь])[ое]к$/u, 'к');

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) {
    length++;
  }
  return length;
}

/**
 * How many letters have to be put in, left out, replaced or exchanged with the next one to make `b` of `a`;
 * one more than `limit` where it is more than that.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) {
    return limit + 1;
  }
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(row, j - 1) + Number(a[i - 1] !== b[j - 1]);
      let least = Math.min(replaced, at(row, j) + 1, at(next, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, at(before, j - 2) + 1);
      }
      next.push(least);
    }
    if (Math.min(...next) > limit) {
      return limit + 1;
    }
    [before, row] = [row, next];
  }
  return Math.min(at(row, b.length), limit + 1);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;

/** How many letters of a word may be wrong. */
export const mistakesIn = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const CYRILLIC = 'йцукенгшщзхъфывапролджэячсмитьбюё';

/** The word that the same keys make when the other keyboard is on: `ешлуше` and `tikeit`. */
export function onOtherKeyboard(word: string): string {
  const from = /\p{Script=Cyrillic}/u.test(word) ? CYRILLIC : LATIN;
  const to = from === LATIN ? CYRILLIC : LATIN;
  return [...word].map((letter) => to[from.indexOf(letter)] ?? letter).join('');
}
