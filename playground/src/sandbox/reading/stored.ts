import type { Outcome } from '../../protocol/messages.ts';
import {
  MAX_STORED,
  NOTHING_STORED,
  type Stored,
  type StoredCookie,
  type StoredItem,
} from '../../protocol/stored.ts';
import { isObject, isText, isTime, readAll } from './untrusted.ts';

/** Reads what a frame says its widgets have stored; what is none of it counts as nothing. */
export function readStored(outcome: Outcome): Stored {
  const value = outcome.ok && isObject(outcome.value) ? outcome.value : {};
  const local = readAll(value['local'], readItem);
  const session = readAll(value['session'], readItem);
  const cookies = readAll(value['cookies'], readCookie);
  return local && session && cookies ? { local, session, cookies } : NOTHING_STORED;
}

function readItem(value: unknown): StoredItem | null {
  if (!Array.isArray(value)) {
    return null;
  }
  const [key, text] = value as unknown[];
  return isText(key, MAX_STORED) && isText(text, MAX_STORED) ? [key, text] : null;
}

function readCookie(value: unknown): StoredCookie | null {
  if (!isObject(value)) {
    return null;
  }
  const { name, value: text, path, expires } = value;
  const valid = isText(name, MAX_STORED) && isText(text, MAX_STORED) && isText(path, MAX_STORED);
  return valid && (expires === null || isTime(expires))
    ? { name, value: text, path, expires }
    : null;
}
