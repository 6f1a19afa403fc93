import { isTextName } from '../../archive/import-text.ts';
import { whyLeftOut } from '../../archive/left-out.ts';
import { Paths } from '../../archive/paths.ts';
import { Refusal, type RefusalDetails, type RefusalReason } from '../../archive/refusal.ts';
import type { LeftOut } from '../../archive/left-out.ts';

/** Why a file cannot have a name. */
export type NameFault =
  | { kind: 'empty' }
  | { kind: 'refused'; reason: RefusalReason; details: RefusalDetails }
  /** No archive would hold it. */
  | { kind: 'left-out'; why: LeftOut }
  /** An image would be shown as text, or the other way round. */
  | { kind: 'kind'; isText: boolean };

/** A name as the reader meant it. */
export const cleaned = (name: string): string =>
  name.trim().normalize('NFC').replaceAll('\\', '/').replace(/^\.\//, '');

/**
 * What is wrong with the path for a file; null for nothing.
 *
 * @param others the paths of the other files
 * @param isText whether the file is a text; left out where there is none yet
 */
export function faultOfName(
  path: string,
  others: readonly string[],
  isText?: boolean,
): NameFault | null {
  if (path === '') {
    return { kind: 'empty' };
  }
  const paths = new Paths();
  others.forEach((other) => paths.add(other, false));
  try {
    paths.add(path, false);
  } catch (error) {
    if (error instanceof Refusal) {
      return { kind: 'refused', reason: error.reason, details: error.details };
    }
    throw error;
  }
  for (const part of path.split('/')) {
    const why = whyLeftOut(part);
    if (why) {
      return { kind: 'left-out', why };
    }
  }
  return isText !== undefined && isText !== isTextName(path) ? { kind: 'kind', isText } : null;
}
