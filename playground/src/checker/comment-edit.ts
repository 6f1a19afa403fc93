import type { Edit } from './finding.ts';

/** Takes a comment away, with its line where nothing else is in it, and else with the spaces before it. */
export function withoutComment(text: string, from: number, to: number): Edit {
  const line = text.lastIndexOf('\n', from - 1) + 1;
  const start = from - /[ \t]*$/.exec(text.slice(line, from))![0].length;
  const [rest] = /[^\n]*(?:\n|$)/.exec(text.slice(to)) ?? [''];
  if (rest.trim() !== '') {
    return { from, to, text: '' };
  }
  return start === line
    ? { from: line, to: to + rest.length, text: '' }
    : { from: start, to, text: '' };
}
