import type { RuleId, RuleParameters } from '../contract/names.ts';

/** The rules of the contract that source has to keep. */
export type SourceRule = Extract<RuleId, `source-${string}`>;

/** What is wrong with source, in no language yet. Line and column count from 1. */
export type SourceFinding<Rule extends SourceRule = SourceRule> = {
  [R in Rule]: { code: R; params: RuleParameters[R]; file: string; line: number; column: number };
}[Rule];

/** The same before its place in the text is counted. */
export type SourceFault<Rule extends SourceRule = SourceRule> = {
  [R in Rule]: { code: R; params: RuleParameters[R]; offset: number };
}[Rule];

/** Those that leave something to run. */
const WARNINGS: ReadonlySet<SourceRule> = new Set<SourceRule>([
  'source-over-file',
  'source-entry',
  'source-map',
]);

export const isWarning = ({ code }: { code: SourceRule }): boolean => WARNINGS.has(code);

const LINE_END = /\r\n|\r|\n/g;

/** The place of an offset; lines end as they do in an editor. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (const { 0: end, index } of text.matchAll(LINE_END)) {
    if (index + end.length > offset) {
      break;
    }
    line += 1;
    start = index + end.length;
  }
  return { line, column: offset - start + 1 };
}
