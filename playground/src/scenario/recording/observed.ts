/** What a frame says it has observed, as far as it is what it should be: the widget's code can forge all of it. */

import { isOneOf } from '../../protocol/one-of.ts';
import {
  type Act,
  type Found,
  LEFT_OUT,
  type Observed,
  REFUSALS,
  type Refused,
  type Shown,
} from '../../protocol/recording.ts';

/** What is kept of texts and lists. */
const LONGEST = 300;
const LONGEST_VALUE = 10_000;
const MOST = 400;

/** What the format of scenarios takes. */
const ROLE = /^[a-z]+$/;
const KEY = /^((Control|Shift|Alt|Meta)[+])*([A-Z][A-Za-z0-9]+|[^ ])$/u;

type Loose = Partial<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string =>
  (typeof value === 'string' ? value : '').slice(0, LONGEST);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, MOST) : []);

/** What was observed; null for what is nothing of the kind. */
export function readObserved(value: unknown): Observed | null {
  if (!isObject(value)) {
    return null;
  }
  switch (value['saw']) {
    case 'shown':
      return { saw: 'shown', shown: readShown(value['shown']) };
    case 'left-out': {
      const { why, what } = value;
      return isOneOf(why, LEFT_OUT) ? { saw: 'left-out', why, what: textOf(what) } : null;
    }
    case 'act': {
      const act = readAct(value['act']);
      const at = readPicked(value['at']);
      const isWhole = act !== null && (at !== null || act.do === 'press' || act.do === 'panel');
      return isWhole ? { saw: 'act', act, at } : null;
    }
    default:
      return null;
  }
}

/** What the slots show. */
export const readShown = (value: unknown): Shown[] =>
  listOf(value).flatMap((item): Shown[] => {
    const found = readFound(item);
    const isSure = isObject(item) && item['sure'] === true;
    return found ? [{ ...found, ...(isSure && { sure: true }) }] : [];
  });

/** An element that was pointed at; null where there is none. */
export function readPicked(value: unknown): Found | Refused | null {
  if (isObject(value) && isOneOf(value['refused'], REFUSALS)) {
    const { refused, what, candidates } = value;
    return { refused, what: textOf(what), candidates: listOf(candidates).map(textOf) };
  }
  return readFound(value);
}

function readFound(value: unknown): Found | null {
  if (!isObject(value)) {
    return null;
  }
  const { role, name, label, text, in: around } = value;
  if (typeof role === 'string' && ROLE.test(role) && typeof name === 'string') {
    const isIn =
      isObject(around) && typeof around['role'] === 'string' && ROLE.test(around['role']);
    const outer = isIn && { role: around['role'] as string, name: textOf(around['name']) };
    return { role, name: textOf(name), ...(outer && { in: outer }) };
  }
  return typeof label === 'string'
    ? { label: textOf(label) }
    : typeof text === 'string'
      ? { text: textOf(text) }
      : null;
}

function readAct(value: unknown): Act | null {
  if (!isObject(value)) {
    return null;
  }
  switch (value['do']) {
    case 'click':
      return { do: 'click' };
    case 'fill':
      return { do: 'fill', value: String(value['value']).slice(0, LONGEST_VALUE) };
    case 'select':
      return { do: 'select', option: textOf(value['option']) };
    case 'press': {
      const key = textOf(value['key']);
      return KEY.test(key) ? { do: 'press', key } : null;
    }
    case 'panel':
      return { do: 'panel', open: value['open'] === true };
    default:
      return null;
  }
}
