import type { CheckedCode, ProblemParameters, RuleId, RuleParameters } from '../contract/names.ts';

/** What is found bears the id of a rule or, where a run shows the same, the code of the problem. */
export type FindingCode = RuleId | CheckedCode;

type Parameters<Code extends FindingCode> = Code extends RuleId
  ? RuleParameters[Code]
  : Code extends CheckedCode
    ? ProblemParameters[Code]
    : never;

/** A piece of a file, by offsets in its text, and what is to stand there instead. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** A breach of a rule, in no language yet. Line and column count from 1. */
export type Finding<Code extends FindingCode = FindingCode> = {
  [C in Code]: {
    code: C;
    params: Parameters<C>;
    file: string;
    line: number;
    column: number;
    /** What certainly repairs it, all of it in the file. */
    fix?: readonly Edit[];
    /** It stands for so many of its kind in the file, itself included: one that is alone says nothing of it. */
    more?: number;
  };
}[Code];

/** A place in a file: an offset in its text, or a line and a column. */
export type At = number | { line: number; column: number };

/** Takes a finding down; without a place it is the beginning of the file. */
export type Report = <Code extends FindingCode>(
  code: Code,
  params: Parameters<Code>,
  file: string,
  at?: At,
  fix?: readonly Edit[],
) => void;
