import { fetchFrom } from '../../archive/fetch-from.ts';
import type { WidgetFiles } from '../../archive/zip.ts';
import { check } from '../../checker/check.ts';
import { type CheckerFacts, knownFrom } from '../../checker/facts.ts';
import type { Finding } from '../../checker/finding.ts';
import type { Contract } from '../../contract/contract.ts';
import type { ContractSlice } from '../../contract/slice.ts';
import type { RuleId } from '../../contract/names.ts';
import type { Problem } from '../../protocol/public.ts';
import { filledMessage } from '../../session/journal/word-problem.ts';
import type { Checked } from '../checks.ts';
import { CHECKING_WORDS } from './words.ts';

export interface Subject {
  /** The files as the archive will have them. */
  files: WidgetFiles;
  starter: WidgetFiles;
  contract: Contract;
  slice: ContractSlice;
  facts: CheckerFacts;
  docs: URL;
}

/** Checks the files of an archive, and puts what is found into the words of the contract. */
export function checkedFiles({ files, starter, contract, slice, facts, docs }: Subject): Checked {
  const texts = textsIn(files);
  const binaries = Object.fromEntries(
    Object.entries(files).filter((entry): entry is [string, Uint8Array] => !isText(entry)),
  );
  const known = knownFrom(contract, slice, facts);
  const findings = check({ texts, binaries, starter: textsIn(starter) }, known)
    .flatMap((finding) => wordFinding(finding, texts, contract, facts, docs) ?? [])
    .sort((a, b) => rank(a) - rank(b));
  // What the page has of its own to count them would be one more file to load at once.
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const count = Object.keys(files).length;
  const words = CHECKING_WORDS[contract.language];
  return { findings, summary: words.summary(count, errors, findings.length - errors) };
}

/** Errors come first; each kind is in the order of files and places. */
const rank = ({ severity }: Problem): number => (severity === 'error' ? 0 : 1);

const isText = (entry: [string, string | Uint8Array]): entry is [string, string] =>
  typeof entry[1] === 'string';

const textsIn = (files: WidgetFiles): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter(isText));

/** Null where the contract has no words for it, as that of another SDK may. */
function wordFinding(
  { code, params, file, line, column }: Finding,
  texts: Readonly<Record<string, string>>,
  contract: Contract,
  { rules }: CheckerFacts,
  docs: URL,
): Problem | null {
  const words = code in rules ? rules[code as RuleId] : contract.problems[code as never];
  if (!words) {
    return null;
  }
  const message = filledMessage(words.message, params);
  const { severity, page } = words;
  const { widgetFile: widget } = contract.header;
  // A file that is missing or no text has no lines.
  const place = Object.hasOwn(texts, file) ? { file, line, column } : { file };
  return { code, severity, message, widget, ...place, docs: new URL(page, docs).href };
}

/** What the checker knows beside the contract, fetched once a page. */
export async function fetchFacts(assets: URL, language: string): Promise<CheckerFacts> {
  const response = await fetchFrom(assets, `checker.${language}.json`);
  return (await response.json()) as CheckerFacts;
}
