import type { Finding } from './finding.ts';

/** How often one thing is said of one file: who has so many of them needs no more places to act. */
export const MOST = 50;

/**
 * Findings of which no rule has more than `MOST` in one file, and one more that stands for the others, at the first of
 * them.
 */
export function capped(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  const others = new Map<string, Finding[]>();
  const shown: (Finding | Finding[])[] = [];
  for (const finding of findings) {
    const key = JSON.stringify([finding.code, finding.file]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const rest = others.get(key);
    if (count <= MOST) {
      shown.push(finding);
    } else if (rest) {
      rest.push(finding);
    } else {
      const first = [finding];
      others.set(key, first);
      shown.push(first);
    }
  }
  return shown.map((one) => (Array.isArray(one) ? standingFor(one) : one));
}

/** The first of findings of one kind with the number of all, and with the fixes of those that have one. */
function standingFor(findings: readonly Finding[]): Finding {
  const fix = findings.flatMap((one) => one.fix ?? []);
  return { ...findings[0]!, more: findings.length, ...(fix.length > 0 && { fix }) };
}
