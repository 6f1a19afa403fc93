import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Repairable } from '../checks.ts';

/** Where a place lies in a text that may have changed since: never outside of it. */
export function offsetOf(doc: Text, line: number, column = 1): number {
  if (line > doc.lines) {
    return doc.length;
  }
  const { from, to } = doc.line(Math.max(1, line));
  return Math.min(to, from + Math.max(0, column - 1));
}

/** The place of an offset; line and column count from 1. */
export function offsetPlace(doc: Text, offset: number): { line: number; column: number } {
  const { number, from } = doc.lineAt(Math.min(offset, doc.length));
  return { line: number, column: offset - from + 1 };
}

/** The problems of one file as marks in its text. */
export function markersOf(problems: readonly Repairable[], file: string, doc: Text): Diagnostic[] {
  return problems.flatMap((problem) => {
    if (problem.file !== file || problem.line === undefined) {
      return [];
    }
    const from = offsetOf(doc, problem.line, problem.column);
    const rest = doc.lineAt(from).text.slice(from - doc.lineAt(from).from);
    const word = /^[\w$]+|^./.exec(rest)?.[0] ?? '';
    const { severity, code, source } = problem;
    const message = problem.message.replaceAll('`', '');
    const { actions = [] } = problem;
    const named = source ? `${source} ${code}` : code;
    return [{ from, to: from + word.length, severity, message, source: named, actions }];
  });
}
