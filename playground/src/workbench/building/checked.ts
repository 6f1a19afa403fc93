import type { BuiltFiles } from '../built.ts';
import type { Checked, Repairable } from '../checks.ts';
import type { Language } from '../../contract/contract.ts';
import { BUILDING_WORDS } from './words.ts';

/** What a check says of built files, with its places in the source, and with what the build itself has found. */
export function checkedSource(
  checked: Checked,
  { problems, original, source }: BuiltFiles,
  language: Language,
): Checked {
  // What could be mended in the built file cannot be mended so in its source.
  const findings = checked.findings.map((problem): Repairable => {
    const { file, line, column = 1, widget } = problem;
    if (file === undefined || line === undefined) {
      return problem;
    }
    const place = { file, line, column };
    const from = original(place);
    const isOfDraft = from === place && (file !== widget || Object.keys(source).length === 0);
    return isOfDraft ? problem : { ...problem, ...from };
  });
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const own = BUILDING_WORDS[language].found(errors, problems.length - errors);
  const all = [...problems, ...findings];
  const { summary } = checked;
  return summary === undefined
    ? { findings: all }
    : { findings: all, summary: problems.length > 0 ? `${summary} ${own}` : summary };
}
