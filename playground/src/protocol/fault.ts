import type { ProblemCode, ProblemParameters } from '../contract/names.ts';

/** What is wrong, in no language yet: the page puts it into words. */
export type Fault<Code extends ProblemCode = ProblemCode> = {
  [C in Code]: { code: C; params: ProblemParameters[C] };
}[Code];
