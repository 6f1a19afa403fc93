import { instrument } from './instrument.ts';
import { parseScript } from './parse.ts';

/**
 * Makes code that a widget has put together at run time call `guard`, as `instrument` does with the widget's
 * own. What does not parse stays as it is: the browser is to say so.
 *
 * A module of its own, which a frame asks for only where such code is allowed.
 */
export function instrumentText(source: string, guard: string): string {
  const parsed = parseScript(source);
  return parsed.ok ? instrument(source, parsed.program, guard, { nested: true }).text : source;
}
