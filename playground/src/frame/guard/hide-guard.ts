import { guardMarks } from '../../protocol/guard-marks.ts';
import { apply, exec, includes, slice } from '../natives.ts';

/** Lets the text of a function be what the widget wrote: libraries read names and dependencies from it. */
export function hideGuard(guard: string): void {
  const { prototype } = Function;
  const { pattern } = guardMarks(guard);
  prototype.toString = new Proxy(prototype.toString, {
    apply(native, self, parameters: []) {
      const text = apply(native, self, parameters);
      return includes(text, guard) ? without(text, pattern) : text;
    },
  });
}

/** The text without what a pattern finds in it. */
export function without(text: string, pattern: RegExp): string {
  let rest = '';
  let from = 0;
  pattern.lastIndex = 0;
  for (let found = exec(pattern, text); found; found = exec(pattern, text)) {
    rest += slice(text, from, found.index);
    from = pattern.lastIndex;
  }
  return rest + slice(text, from);
}
