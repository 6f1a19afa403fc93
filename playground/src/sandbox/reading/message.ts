/**
 * Messages of the frame, read as what they are: text from strangers. What does not have the shape of the
 * union is dropped; what has it is copied field by field, so that nothing else comes along.
 */

import {
  type Failure,
  type Finding,
  type FromFrame,
  type Outcome,
  CONSOLE_METHODS,
  type RawEntry,
  type RawEvent,
  TRIP_CAUSES,
  type Want,
} from '../../protocol/messages.ts';
import { EVENT_TYPES } from '../../contract/names.ts';
import { isOneOf } from '../../protocol/one-of.ts';
import { LOG_LEVELS } from '../../protocol/public.ts';
import { describedReader } from './described.ts';
import { readFault } from './fault.ts';
import { readOffer } from './offer.ts';
import { readPlace } from './place.ts';
import { readPatch, readState } from './state.ts';
import {
  cut,
  isCount,
  isName,
  isObject,
  isShallow,
  isText,
  isTime,
  type Loose,
  readAll,
} from './untrusted.ts';

/** Above what any SDK has. */
const MAX_ENTITIES = 100;

/** So many groups of the console may be open. */
const MAX_GROUPS = 10;

/** Returns the message that `data` is, or null if it is none. */
export function readMessage(data: unknown): FromFrame | null {
  if (!isText(data) || !isShallow(data)) {
    return null;
  }
  let message: unknown;
  try {
    message = JSON.parse(data);
  } catch {
    return null;
  }
  return isObject(message) ? readUnion(message) : null;
}

function readUnion(message: Loose): FromFrame | null {
  switch (message['type']) {
    case 'event': {
      const event = readEvent(message['event']);
      return event && { type: 'event', event };
    }
    case 'state': {
      const state = readState(message['state']);
      return state && { type: 'state', state };
    }
    case 'console': {
      const entry = readEntry(message['entry']);
      return entry && { type: 'console', entry };
    }
    case 'cleared':
    case 'strayed':
      return { type: message['type'] };
    case 'problem': {
      const finding = readFinding(message['finding']);
      return finding && { type: 'problem', finding };
    }
    case 'offer': {
      const offer = readOffer(message['offer']);
      return offer && { type: 'offer', offer };
    }
    case 'suppressed': {
      const { count } = message;
      return isCount(count) ? { type: 'suppressed', count } : null;
    }
    case 'leaving': {
      const { value } = message;
      const place = readPlace(message['place']);
      return isName(value) ? { type: 'leaving', value, place } : null;
    }
    case 'reply': {
      const { id } = message;
      const outcome = readOutcome(message['outcome']);
      return isCount(id) && outcome ? { type: 'reply', id, outcome } : null;
    }
    case 'want': {
      const { id } = message;
      const want = readWant(message['want']);
      return isCount(id) && want ? { type: 'want', id, want } : null;
    }
    case 'tripped': {
      const { cause } = message;
      const place = readPlace(message['place']);
      return isOneOf(cause, TRIP_CAUSES) ? { type: 'tripped', cause, place } : null;
    }
    default:
      return null;
  }
}

function readEvent(value: unknown): RawEvent | null {
  if (!isObject(value)) {
    return null;
  }
  const { id, at, type, widget, detail, call, cause } = value;
  const valid =
    isCount(id) && isTime(at) && isOneOf(type, EVENT_TYPES) && isName(widget) && isObject(detail);
  if (!valid) {
    return null;
  }
  const { patch: changes, ...others } = detail;
  const patch = type === 'state.changed' ? readPatch(changes) : null;
  const place = readPlace(value['place']);
  const stale = readAll(value['stale'], (entity) => (isName(entity) ? entity : null));
  if (type === 'state.changed' && !patch) {
    return null;
  }
  return {
    id,
    at,
    type,
    widget,
    detail: { ...(cut(others) as Loose), ...(patch && { patch }) },
    ...(isCount(call) && { call }),
    ...(isCount(cause) && { cause }),
    ...(place && { place }),
    ...(stale && { stale: stale.slice(0, MAX_ENTITIES) }),
  };
}

function readEntry(value: unknown): RawEntry | null {
  if (!isObject(value)) {
    return null;
  }
  const { level, method, at, widget, depth, stack } = value;
  const parameters = readAll(value['parameters'], describedReader());
  const valid =
    isOneOf(level, LOG_LEVELS) &&
    isOneOf(method, CONSOLE_METHODS) &&
    isTime(at) &&
    isName(widget) &&
    isCount(depth) &&
    depth <= MAX_GROUPS;
  const entry = valid && parameters && { level, method, at, widget, depth, parameters };
  return entry ? { ...entry, ...readPlace(value), ...(isText(stack) && { stack }) } : null;
}

function readFinding(value: unknown): Finding | null {
  if (!isObject(value)) {
    return null;
  }
  const { widget } = value;
  const fault = readFault(value);
  const place = readPlace(value['place']);
  const defined = readPlace(value['defined']);
  return fault && isName(widget)
    ? { ...fault, widget, ...(place && { place }), ...(defined && { defined }) }
    : null;
}

function readOutcome(value: unknown): Outcome | null {
  if (!isObject(value)) {
    return null;
  }
  if (value['ok'] === true) {
    return { ok: true, value: value['value'] };
  }
  const { error } = value;
  if (value['ok'] !== false || !isObject(error)) {
    return null;
  }
  const { name, message, place } = error;
  const read = readPlace(place);
  const failure: Failure = {
    name: isText(name, 200) ? name : 'Error',
    message: isText(message) ? message : '',
    ...(read && { place: read }),
  };
  return { ok: false, error: failure };
}

function readWant(value: unknown): Want | null {
  if (!isObject(value)) {
    return null;
  }
  const { kind, module, url } = value;
  if (kind === 'module' && isText(module, 200)) {
    return { kind, module };
  }
  return kind === 'script' && isName(url) ? { kind, url } : null;
}
