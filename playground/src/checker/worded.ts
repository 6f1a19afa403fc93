import type { Contract } from '../contract/contract.ts';
import { filledMessage } from '../contract/filled-message.ts';
import type { CheckedCode, ProblemCode, RuleId } from '../contract/names.ts';
import type { CheckerFacts, RuleClass } from './facts.ts';
import type { Edit, Finding } from './finding.ts';
import type { Texts } from './widget.ts';

/** A finding in the words of the contract, as plain data. */
export interface WordedFinding {
  code: string;
  class: RuleClass;
  severity: 'error' | 'warning';
  message: string;
  /** The page of the docs, relative to the language's root. */
  page: string;
  file: string;
  /** Line and column count from 1; a file that is missing or no text has none. */
  line?: number;
  column?: number;
  /** What certainly repairs it, by offsets in the text of the file. */
  fix?: { title: string; edits: readonly Edit[] };
  /** How many it stands for, where that is more than itself. */
  count?: number;
}

/** Puts findings into words; what the contract has no words for, as that of another SDK may, is left out. */
export function worded(
  findings: readonly Finding[],
  texts: Texts,
  contract: Contract,
  { rules, fixes, more: others }: CheckerFacts,
): WordedFinding[] {
  return findings.flatMap(({ code, params, file, line, column, fix, more }) => {
    const rule = Object.hasOwn(rules, code) ? rules[code as RuleId] : undefined;
    const words = rule ?? contract.problems[code as ProblemCode];
    if (!words) {
      return [];
    }
    const title = rule ? rule.fix : (fixes[code as CheckedCode] ?? null);
    // A file that is missing or no text has no lines, and code that cannot be read has no place in it.
    const hasPlace = Object.hasOwn(texts, file) && code !== 'too-deep';
    return {
      code,
      class: rule?.class ?? 'personal_page',
      severity: words.severity,
      message:
        more === undefined
          ? filledMessage(words.message, params)
          : filledMessage(others, { name: code, value: String(more) }),
      page: words.page,
      file,
      ...(hasPlace && { line, column }),
      ...(fix && title !== null && { fix: { title, edits: fix } }),
      ...(more !== undefined && { count: more }),
    };
  });
}
