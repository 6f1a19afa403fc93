import type { Place } from '../../protocol/messages.ts';
import { isCount, isName, isObject, type Loose } from './untrusted.ts';

/** Reads a place in a script; null if it is none. */
export function readPlace(value: unknown): Place | null {
  const { file, line, column } = isObject(value) ? value : ({} as Loose);
  return isName(file) && isCount(line) && isCount(column) ? { file, line, column } : null;
}
