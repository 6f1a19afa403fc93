/**
 * Characters that do not show, among them those that turn the direction of writing and so hide how a name ends. What
 * joins several pictures into one of them does show.
 */
const UNSEEN =
  /(?:[\p{Cc}\p{Zl}\p{Zp}]|(?!\u200D)\p{Cf}|(?<![\p{Extended_Pictographic}\p{EMod}\uFE0F])\u200D|\u200D(?!\p{Extended_Pictographic}))+/gu;

/** A name that somebody gave, as it is safe to show and to save under. */
export const readableName = (name: string): string => name.replace(UNSEEN, ' ').trim();

/** How much of a name is shown in a sentence. */
const SHOWN = 80;

/** A name from outside as it is, for a sentence: what does not show is written as code writes it, and it is not endless. */
export function shownName(name: string): string {
  const seen = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0)!.toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });
  return seen.length > SHOWN ? `${seen.slice(0, SHOWN - 1)}…` : seen;
}
