import type { ConsoleMethod, RawEntry } from '../../protocol/messages.ts';
import type { LogEntry } from '../../protocol/public.ts';
import { type Formatted, format } from './format.ts';
import { previewOfValue, type ReadStack } from './preview-of-value.ts';
import { tableOf } from './table.ts';

/** What a line begins with that is told from others by that alone. */
const TITLES: Partial<Record<ConsoleMethod, string>> = {
  assert: 'Assertion failed:',
  trace: 'trace',
};

/** What a frame says of a call of the console, in the words of the console. */
export function logEntry(raw: RawEntry, readStack: ReadStack): LogEntry {
  const { method, level, at, widget, file, line, column, depth, parameters, stack } = raw;
  const [first, second] = parameters;
  const table = method === 'table' && first ? tableOf(first, second) : null;
  const { text, values } = table && first ? shown(first) : worded(raw, readStack);
  return {
    level,
    text,
    at,
    widget,
    values,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(depth > 0 && { depth }),
    ...(table && { table }),
    ...(isGroup(method) && { group: method === 'group' ? 'open' : 'collapsed' }),
    ...(stack !== undefined && { stack: readStack(stack) }),
  };

  function shown(value: RawEntry['parameters'][0]): Formatted {
    const preview = previewOfValue(value, readStack);
    return { text: preview.text, values: [preview] };
  }
}

const isGroup = (method: string): boolean => method === 'group' || method === 'groupCollapsed';

function worded({ method, parameters }: RawEntry, readStack: ReadStack): Formatted {
  const formatted = format(parameters, readStack);
  const title = TITLES[method];
  if (title === undefined) {
    return formatted;
  }
  const { text, values } = formatted;
  return {
    text: `${title} ${text}`.trimEnd(),
    values: [{ kind: 'string', text: title }, ...values],
  };
}
