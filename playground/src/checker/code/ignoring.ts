import type { Comment } from 'acorn';
import type { Lines } from '../lines.ts';

const MARK = /^\s*check-ignore-next-line(?::|(?=\s|$))/i;

/** What a comment wants to be said nothing of. */
export interface Ignored {
  /** The id of a rule or the code of a problem; empty where the comment names none. */
  id: string;
  /** The line that is spared. */
  line: number;
  /** Where the id stands. */
  offset: number;
  /** The comment, where it names nothing else. */
  alone: { from: number; to: number } | null;
}

/** Whether it is worth while to collect the comments of a text. */
export const mentionsIgnoring = (text: string): boolean => /check-ignore-next-line/i.test(text);

/** What the comments of a script want to have ignored, one id after another. */
export function ignoredIn(comments: readonly Comment[], lines: Lines): Ignored[] {
  return comments.flatMap(({ value, start, end }) => {
    const list = listIn(value);
    if (list === null) {
      return [];
    }
    const line = lines.placeOf(end).line + 1;
    const named = withoutTwins([...list.matchAll(/[^\s,]+/g)]);
    const alone = named.length > 1 ? null : { from: start, to: end };
    if (named.length === 0) {
      return [{ id: '', line, offset: start, alone }];
    }
    // Two characters open a comment of either kind.
    const from = start + 2 + value.length - list.length;
    return named.map(({ 0: id, index }) => ({ id, line, offset: from + index, alone }));
  });
}

/** An id that is named twice is meant once. */
const withoutTwins = (named: readonly RegExpExecArray[]): RegExpExecArray[] =>
  [...new Map(named.toReversed().map((one) => [one[0], one])).values()].reverse();

/** What follows the mark in a comment that begins with it; null of any other comment. */
function listIn(comment: string): string | null {
  const mark = MARK.exec(comment);
  return mark && comment.slice(mark[0].length);
}
