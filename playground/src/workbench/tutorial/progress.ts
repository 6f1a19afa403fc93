import type { Files } from '../files.ts';
import type { RunStorage } from '../storage.ts';

/** The steps that are passed, and the code that has passed them; null where there was no room for it. */
export type Progress = Readonly<Record<string, Files | null>>;

/** Readers have it under this name, so it stays. */
export const KEY = 'personal-page-tutorial';
const VERSION = 1;
/** The longest record, in UTF-16 units: the origin's storage is for drafts, too. */
const LONGEST = 500_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFiles = (value: unknown): value is Files =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string');

/** What is kept; nothing where that cannot be read, or is of a version that is not known here. */
export function readProgress(storage: Pick<RunStorage, 'getItem'>): Progress {
  try {
    const record: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
    if (!isRecord(record) || record['version'] !== VERSION || !isRecord(record['passed'])) {
      return {};
    }
    const entries = Object.entries(record['passed']);
    return Object.fromEntries(entries.map(([name, code]) => [name, isFiles(code) ? code : null]));
  } catch {
    return {};
  }
}

/**
 * Keeps it, and says whether it is kept. What is too long is kept without the code that was there longest; where there
 * is no room for code at all, which steps are passed.
 */
export function writeProgress(storage: Pick<RunStorage, 'setItem'>, progress: Progress): boolean {
  const kept: Record<string, Files | null> = { ...progress };
  const written = () => JSON.stringify({ version: VERSION, passed: kept });
  for (const name of Object.keys(kept)) {
    if (written().length <= LONGEST) {
      break;
    }
    kept[name] = null;
  }
  const isKept = () => {
    try {
      storage.setItem(KEY, written());
      return true;
    } catch {
      return false;
    }
  };
  if (isKept()) {
    return true;
  }
  Object.keys(kept).forEach((name) => (kept[name] = null));
  return isKept();
}

/** With one more step passed, which is the newest now. */
export function withPassed(progress: Progress, name: string, code: Files): Progress {
  const others = Object.entries(progress).filter(([one]) => one !== name);
  return { ...Object.fromEntries(others), [name]: code };
}
