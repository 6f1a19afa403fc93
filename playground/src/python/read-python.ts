/** Messages of the worker that runs backend.py, read as what they are: text from strangers. */

import {
  BACKEND_FILE,
  type BackendFinding,
  type FromPython,
  type PrintedLine,
} from '../protocol/python.ts';
import type { Place } from '../protocol/messages.ts';
import { isOneOf } from '../protocol/one-of.ts';
import { LOG_LEVELS } from '../protocol/public.ts';
import { isCount, isObject, isText } from '../sandbox/reading/untrusted.ts';

/** Returns the message that a text is, or null if it is none. */
export function readPython(text: string): FromPython | null {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(message)) {
    return null;
  }
  const { type, reason, count, id } = message;
  switch (type) {
    case 'started':
    case 'loaded':
    case 'answered':
    case 'exhausted':
      return { type };
    case 'pong':
      return isCount(id) ? { type, id } : null;
    case 'broken':
      return isText(reason) ? { type, reason } : null;
    case 'suppressed':
      return isCount(count) ? { type, count } : null;
    case 'overdue':
      return { type, place: readPlace(message['place']) };
    case 'refused':
    case 'problem': {
      const finding = readFinding(message['finding']);
      return finding && { type, finding };
    }
    case 'printed': {
      const line = readLine(message['line']);
      return line && { type, line };
    }
    default:
      return null;
  }
}

function readFinding(value: unknown): BackendFinding | null {
  const { code, params, place } = isObject(value) ? value : {};
  if (!isText(code, 100) || !isObject(params)) {
    return null;
  }
  const texts = Object.entries(params).filter((entry): entry is [string, string] =>
    isText(entry[1]),
  );
  return { code, params: Object.fromEntries(texts), place: readPlace(place) };
}

function readLine(value: unknown): PrintedLine | null {
  const { level, text, line } = isObject(value) ? value : {};
  return isOneOf(level, LOG_LEVELS) && isText(text)
    ? { level, text, line: isCount(line) ? line : null }
    : null;
}

/** Whatever file it names: there is only one. */
function readPlace(value: unknown): Place | null {
  const { line, column } = isObject(value) ? value : {};
  return isCount(line) && isCount(column) ? { file: BACKEND_FILE, line, column } : null;
}
