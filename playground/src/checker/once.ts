import type { Finding, FindingCode } from './finding.ts';

/** What is said once of a file, however often it is there: who calls a function does so in many places. */
const ONCE: ReadonlySet<FindingCode> = new Set([
  'call-forbidden',
  'console-method',
  'script-element',
]);

/** Findings with those of one kind and one file made one, at the first place, whose fix repairs all of them. */
export function mergedOnce(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, Finding>();
  return findings.flatMap((finding) => {
    if (!ONCE.has(finding.code)) {
      return [finding];
    }
    const { code, params, file, fix = [] } = finding;
    const key = JSON.stringify([code, params, file]);
    const known = first.get(key);
    if (known) {
      if (known.fix) {
        known.fix = [...known.fix, ...fix];
      }
      return [];
    }
    const own = { ...finding };
    first.set(key, own);
    return [own];
  });
}
