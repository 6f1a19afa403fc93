import type { Problem } from '../protocol/public.ts';

/** Codes of ours that say of a file that it cannot be read: then TypeScript says so as well, in its own words. */
const UNREADABLE = new Set([
  'syntax',
  'source-syntax',
  'typescript',
  'jsx',
  'other-file',
  'not-a-widget',
]);

/** Codes of ours for what the types break, too, at the very same place. */
const OF_TYPES = new Set([
  'state-unchecked',
  'constant-unknown',
  'unknown-module',
  'unknown-entity',
  'version-missing',
  'version-unknown',
  'source-package',
  'source-file-missing',
  'source-named-import',
]);

/** What TypeScript calls a read of a state that may be `null`; the last only where a `null` is in its words. */
const OF_NULL = new Set(['TS2531', 'TS18047', 'TS2339']);

/** Tells of a finding of TypeScript whether others, which explain more, say the same. */
export function saidAlready(others: readonly Problem[]): (finding: Problem) => boolean {
  const unreadable = new Set<string | undefined>();
  const places = new Set<string>();
  const reads = new Set<string>();
  for (const { code, file, line, column } of others) {
    if (UNREADABLE.has(code)) {
      unreadable.add(file);
    } else if (OF_TYPES.has(code)) {
      places.add(placeOf(file, line, column));
    }
    if (code === 'state-unchecked') {
      reads.add(placeOf(file, line));
    }
  }
  return ({ code, severity, message, file, line, column }) =>
    severity === 'error'
      ? unreadable.has(file)
      : places.has(placeOf(file, line, column)) ||
        (OF_NULL.has(code) && /\bnull\b/.test(message) && reads.has(placeOf(file, line)));
}

const placeOf = (...place: (string | number | undefined)[]): string => JSON.stringify(place);
