import type { Edit, Finding, FindingCode } from './finding.ts';

/** What is said once of a file, however often it is there: who calls a function does so in many places. */
const ONCE: ReadonlySet<FindingCode> = new Set([
  'call-forbidden',
  'console-method',
  'script-element',
]);

/** Findings with those of one kind and one file made one, at the first place, whose fix repairs all of them. */
export function mergedOnce(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, Edit[] | undefined>();
  return findings.flatMap((finding) => {
    if (!ONCE.has(finding.code)) {
      return [finding];
    }
    const { code, params, file, fix = [] } = finding;
    const key = JSON.stringify([code, params, file]);
    if (first.has(key)) {
      const all = first.get(key);
      for (const edit of fix) {
        all?.push(edit);
      }
      return [];
    }
    const all = finding.fix && [...fix];
    first.set(key, all);
    return [{ ...finding, ...(all && { fix: all }) }];
  });
}
