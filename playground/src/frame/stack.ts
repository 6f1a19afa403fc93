import type { Place } from '../protocol/messages.ts';
import { endsWith, exec, indexOf, setForEach, slice } from './natives.ts';

/** `at f (file:1:2)` of Chromium, `f@file:1:2` of Firefox and Safari. */
const FRAME = /(?:^\s*at .*?\(?|@)([^\s()@][^()@\n]*?):(\d+):(\d+)\)?\s*$/;

/** The topmost place of a stack that lies in one of `files`, the names that scripts of widgets carry. */
export function placeInStack(stack: unknown, files: ReadonlySet<string>): Place | undefined {
  if (typeof stack !== 'string') {
    return undefined;
  }
  for (let from = 0; from <= stack.length;) {
    const newline = indexOf(stack, '\n', from);
    const end = newline < 0 ? stack.length : newline;
    const match = exec(FRAME, slice(stack, from, end));
    const file = match && known(match[1]!, files);
    if (match && file !== undefined && file !== null) {
      return { file, line: +match[2]!, column: +match[3]! };
    }
    from = end + 1;
  }
  return undefined;
}

/** The name in `files` that an entry of the stack means. */
function known(entry: string, files: ReadonlySet<string>): string | undefined {
  let found: string | undefined;
  setForEach(files, (name) => {
    if (found === undefined && (entry === name || endsWith(entry, ` ${name}`))) {
      found = name;
    }
  });
  return found;
}
