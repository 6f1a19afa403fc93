import { guardMarks } from '../protocol/guard-marks.ts';

/** The source of a function without the calls of `guard` that were put into it; it may break off anywhere. */
export const asWritten = (source: string, guard: string): string =>
  source.replace(guardMarks(guard).pattern, '');
