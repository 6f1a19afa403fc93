import type { Comment } from 'acorn';
import type { Lines } from '../lines.ts';

const MARK = 'check-ignore-next-line';

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
export const mentionsIgnoring = (text: string): boolean => text.includes(MARK);

/** What the comments of a script want to have ignored, one id after another. */
export function ignoredIn(comments: readonly Comment[], lines: Lines): Ignored[] {
  return comments.flatMap(({ value, start, end }) => {
    const list = listIn(value);
    if (list === null) {
      return [];
    }
    const line = lines.placeOf(end).line + 1;
    const named = [...list.matchAll(/[^\s,]+/g)];
    const alone = named.length > 1 ? null : { from: start, to: end };
    if (named.length === 0) {
      return [{ id: '', line, offset: start, alone }];
    }
    // Two characters open a comment of either kind.
    const from = start + 2 + value.length - list.length;
    return named.map(({ 0: id, index }) => ({ id, line, offset: from + index, alone }));
  });
}

/** What follows the mark in a comment that begins with it; null of any other comment. */
function listIn(comment: string): string | null {
  const text = comment.trimStart();
  const list = text.slice(MARK.length);
  return text.startsWith(MARK) && /^(?:\s|$)/.test(list) ? list : null;
}
