import { guardMarks } from '../protocol/guard-marks.ts';

/** The source of a function without what was put into it to call `guard`; it may break off anywhere. */
export const asWritten = (source: string, guard: string): string =>
  source.replace(guardMarks(guard).pattern, '');
