import type { Place } from '../protocol/messages.ts';

/** `at f (file:1:2)` of Chromium, `f@file:1:2` of Firefox and Safari. */
const FRAME = /(?:^\s*at .*?\(?|@)([^\s()@][^()@\n]*?):(\d+):(\d+)\)?\s*$/;

/** The topmost place of a stack that lies in one of `files`, the names that scripts of widgets carry. */
export function placeInStack(stack: unknown, files: ReadonlySet<string>): Place | undefined {
  if (typeof stack !== 'string') {
    return undefined;
  }
  for (const entry of stack.split('\n')) {
    const match = FRAME.exec(entry);
    const file = match?.[1]?.replace(/^.*\(/, '');
    if (match && file !== undefined) {
      const known = [...files].find((name) => file === name || file.endsWith(` ${name}`));
      if (known !== undefined) {
        return { file: known, line: Number(match[2]), column: Number(match[3]) };
      }
    }
  }
  return undefined;
}
