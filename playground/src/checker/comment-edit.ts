import type { Edit } from './finding.ts';

/** Takes a comment away, with its line where nothing else is in it, and else with the spaces before it. */
export function withoutComment(text: string, from: number, to: number): Edit {
  const line = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to) + 1;
  const end = next > 0 ? next : text.length;
  if (text.slice(to, end).trim() !== '') {
    return { from, to, text: '' };
  }
  let start = from;
  while (start > line && /[ \t]/.test(text[start - 1]!)) {
    start -= 1;
  }
  return start === line ? { from: line, to: end, text: '' } : { from: start, to, text: '' };
}
