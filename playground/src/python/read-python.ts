/** Messages of the worker that runs backend.py, read as what they are: text from strangers. */

import {
  BACKEND_FILE,
  type BackendFault,
  type BackendFinding,
  type BrokenRule,
  type FromPython,
  type PrintedLine,
} from '../protocol/python.ts';
import type { Fault } from '../protocol/fault.ts';
import type { Place } from '../protocol/messages.ts';
import { isOneOf } from '../protocol/one-of.ts';
import { LOG_LEVELS } from '../protocol/public.ts';
import { readFault } from '../sandbox/reading/fault.ts';
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
  if (!isObject(value)) {
    return null;
  }
  const fault = readFault(value);
  return fault && isOfBackend(fault)
    ? { ...fault, place: readPlace(value['place']), rule: readRule(value['rule']) }
    : null;
}

const isOfBackend = (fault: Fault): fault is BackendFault => fault.code.startsWith('backend-');

function readRule(value: unknown): BrokenRule | null {
  const { name, values } = isObject(value) ? value : {};
  if (!isText(name, 100) || !isObject(values)) {
    return null;
  }
  const texts = Object.entries(values).filter((entry): entry is [string, string] =>
    isText(entry[1]),
  );
  return { name, values: Object.fromEntries(texts) };
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
