/**
 * Messages of the frame, read as what they are: text from strangers. What does not have the shape of the
 * union is dropped; what has it is copied field by field, so that nothing else comes along.
 */

import {
  type Failure,
  type Finding,
  type FromFrame,
  MAX_MESSAGE,
  type Outcome,
  type Place,
  type RawEvent,
  type Want,
} from '../protocol/messages.ts';
import type { EventType, LogEntry, LogLevel, Preview } from '../protocol/public.ts';

const EVENT_TYPES: Record<EventType, true> = {
  'module.connected': true,
  'module.failed': true,
  'initLead.called': true,
  'initLead.finished': true,
  'initLead.failed': true,
  'initLead.destroyed': true,
  'slot.registered': true,
  'slot.failed': true,
  'slot.destroyed': true,
  'state.read': true,
  'state.changed': true,
  'subscription.opened': true,
  'subscription.delivered': true,
  'subscription.closed': true,
  'lead.selected': true,
  'account.selected': true,
  'developer.addWidget': true,
  'network.request': true,
  'page.reloaded': true,
};
const LEVELS: Record<LogLevel, true> = {
  debug: true,
  log: true,
  info: true,
  warn: true,
  error: true,
};
const KINDS: Record<Preview['kind'], true> = {
  primitive: true,
  string: true,
  function: true,
  object: true,
  array: true,
  error: true,
  node: true,
  more: true,
};
const MAX_NAME = 2000;
const MAX_DEPTH = 8;

type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, longest = MAX_MESSAGE): value is string =>
  typeof value === 'string' && value.length <= longest;
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
const isTime = (value: unknown): value is number => Number.isFinite(value) && Number(value) >= 0;
const isKey = <K extends string>(value: unknown, table: Record<K, true>): value is K =>
  typeof value === 'string' && Object.hasOwn(table, value);

/** Returns the message that `data` is, or null if it is none. */
export function readMessage(data: unknown): FromFrame | null {
  if (!isText(data)) {
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
    case 'console': {
      const entry = readEntry(message['entry']);
      return entry && { type: 'console', entry };
    }
    case 'cleared':
      return { type: 'cleared' };
    case 'problem': {
      const finding = readFinding(message['finding']);
      return finding && { type: 'problem', finding };
    }
    case 'suppressed': {
      const { count } = message;
      return isCount(count) ? { type: 'suppressed', count } : null;
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
    default:
      return null;
  }
}

function readEvent(value: unknown): RawEvent | null {
  if (!isObject(value)) {
    return null;
  }
  const { at, type, widget, detail } = value;
  const valid =
    isTime(at) && isKey(type, EVENT_TYPES) && isText(widget, MAX_NAME) && isObject(detail);
  return valid ? { at, type, widget, detail } : null;
}

function readEntry(value: unknown): LogEntry | null {
  if (!isObject(value)) {
    return null;
  }
  const { level, text, at, widget, values } = value;
  const valid =
    isKey(level, LEVELS) &&
    isText(text) &&
    isTime(at) &&
    isText(widget, MAX_NAME) &&
    Array.isArray(values);
  if (!valid) {
    return null;
  }
  const previews = values.map((item) => readPreview(item, 0));
  return previews.includes(null)
    ? null
    : {
        level,
        text,
        at,
        widget,
        values: previews.filter((item) => item !== null),
        ...readPlace(value),
      };
}

/** A preview, or null if it is none. */
export function readPreview(value: unknown, depth = 0): Preview | null {
  if (!isObject(value) || depth > MAX_DEPTH) {
    return null;
  }
  const { kind, text, entries } = value;
  if (!isKey(kind, KINDS) || !isText(text)) {
    return null;
  }
  if (entries === undefined) {
    return { kind, text };
  }
  if (!Array.isArray(entries)) {
    return null;
  }
  const read = entries.map((entry: unknown) => {
    const inner = isObject(entry) ? readPreview(entry['value'], depth + 1) : null;
    return isObject(entry) && isText(entry['key'], MAX_NAME) && inner
      ? { key: entry['key'], value: inner }
      : null;
  });
  return read.includes(null) ? null : { kind, text, entries: read.filter((item) => item !== null) };
}

function readPlace(value: Loose): Place | null {
  const { file, line, column } = value;
  return isText(file, MAX_NAME) && isCount(line) && isCount(column) ? { file, line, column } : null;
}

function readFinding(value: unknown): Finding | null {
  if (!isObject(value)) {
    return null;
  }
  const { code, widget, params, place } = value;
  if (!isText(code, 100) || !isText(widget, MAX_NAME) || !isObject(params)) {
    return null;
  }
  const texts = Object.entries(params).filter((entry): entry is [string, string] =>
    isText(entry[1]),
  );
  const read = isObject(place) ? readPlace(place) : null;
  return { code, widget, params: Object.fromEntries(texts), ...(read && { place: read }) };
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
  const read = isObject(place) ? readPlace(place) : null;
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
  return kind === 'script' && isText(url, MAX_NAME) ? { kind, url } : null;
}
