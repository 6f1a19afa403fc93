import type { Problem } from '../protocol/public.ts';

/** How many of the problems are errors; the others are warnings. */
export function errorsIn(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

/** A problem, and how often it has come up. */
export interface ProblemRow {
  problem: Problem;
  count: number;
}

/**
 * What a reader takes for the same problem, as when each lead brings it anew, is one row; it stands where it first
 * came up.
 */
export function problemRows(problems: readonly Problem[]): ProblemRow[] {
  const rows = new Map<string, ProblemRow>();
  for (const problem of problems) {
    const { code, widget, message, file, line, column } = problem;
    const key = JSON.stringify([code, widget, message, file, line, column]);
    const row = rows.get(key) ?? { problem, count: 0 };
    row.count += 1;
    rows.set(key, row);
  }
  return [...rows.values()];
}
