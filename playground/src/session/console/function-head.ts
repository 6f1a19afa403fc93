import { asWritten } from '../../source/as-written.ts';
import { GUARD } from '../../source/guard-name.ts';

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^class(?=[ {])/, 'class'],
  [/^async\s+function/, 'async ƒ'],
  [/^function\s*\*/, 'ƒ*'],
  [/^\*/, 'ƒ*'],
  [/^function/, 'ƒ'],
];
const LONGEST_ARROW = 60;

/** A function by its kind, name and parameters, from its source. */
export function functionHead(source: string): string {
  const text = asWritten(source, GUARD).replace(/^(?:function )?[gs]et (?!\()/, '');
  const [begin, kind] = KINDS.find(([pattern]) => pattern.test(text)) ?? [];
  const rest = begin ? text.replace(begin, '') : text;
  if (kind === 'class') {
    return `class ${/^[^{\s]+/.exec(rest.trim())?.[0] ?? ''}`.trim();
  }
  const arrow = text.indexOf('=>');
  if (kind === undefined && arrow > 0) {
    const head = text.slice(0, arrow + 2);
    return text.length > LONGEST_ARROW || text.includes('\n') ? `${head} {…}` : text;
  }
  return `${kind ?? 'ƒ'} ${signature(rest)}`.replaceAll('\n', ' ');
}

function signature(text: string): string {
  const begin = text.indexOf('(');
  const end = /\)\s*{/.exec(text);
  return begin >= 0 && end && end.index > begin
    ? text.slice(0, begin).trim() + text.slice(begin, end.index + 1)
    : '()';
}
