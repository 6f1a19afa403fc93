import type { Problem } from '../../protocol/public.ts';
import type { BuiltFiles } from '../built.ts';
import type { Checked } from '../checks.ts';
import type { Language } from '../../contract/contract.ts';
import { BUILDING_WORDS } from './words.ts';

/** What a check says of built files, with its places in the source, and with what the build itself has found. */
export function checkedSource(
  checked: Checked,
  { problems, original }: BuiltFiles,
  language: Language,
): Checked {
  const findings = checked.findings.map((problem): Problem => {
    const { file, line, column = 1 } = problem;
    return file === undefined || line === undefined
      ? problem
      : { ...problem, ...original({ file, line, column }) };
  });
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const own = BUILDING_WORDS[language].found(errors, problems.length - errors);
  return {
    ...checked,
    findings: [...problems, ...findings],
    summary: problems.length > 0 ? `${checked.summary} ${own}` : checked.summary,
  };
}
