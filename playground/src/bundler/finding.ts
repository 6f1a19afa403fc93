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

/** The places of offsets in their order; lines end as they do in an editor. */
export function placesOf(
  text: string,
  offsets: readonly number[],
): { line: number; column: number }[] {
  const ends = text.matchAll(LINE_END);
  let next = ends.next();
  let line = 1;
  let start = 0;
  return offsets.map((offset) => {
    for (; !next.done; next = ends.next()) {
      const { 0: end, index } = next.value;
      if (index + end.length > offset) {
        break;
      }
      line += 1;
      start = index + end.length;
    }
    return { line, column: offset - start + 1 };
  });
}

/** The place of one offset. */
export const placeOf = (text: string, offset: number): { line: number; column: number } =>
  placesOf(text, [offset])[0]!;
