import type { Described } from '../../protocol/described.ts';
import { functionHead } from './function-head.ts';
import { markup, nodeTitle } from './node-text.ts';
import { quote } from './quote.ts';

/** How much of a value is told on one line, as Chromium does. */
const MOST_PROPERTIES = 5;
const LONGEST_TEXT = 100;

/** What the state of a promise is called where no script can know it. */
const UNKNOWN_STATE = '<state unknown>';

type Property = [key: string, value: Described];

/** A value on a line of its own. */
export function lineOf(described: Described): string {
  const { kind, text } = described;
  switch (kind) {
    case 'function':
      return functionHead(text);
    case 'error':
      return errorLine(described);
    case 'element':
    case 'text':
    case 'comment':
    case 'node':
      return markup(described);
    case 'array':
      return `${heading(titleOf(described))}[${inside(described, arrayParts(described))}]`;
    case 'object':
    case 'collection':
    case 'weak':
    case 'holder':
    case 'promise':
      return `${heading(titleOf(described))}{${inside(described, parts(described))}}`;
    default:
      return shortOf(described);
  }
}

/** A value inside of another one. */
export function shortOf(described: Described): string {
  const { kind, text, size } = described;
  switch (kind) {
    case 'string':
      return quote(middleOut(text));
    case 'function':
      return 'ƒ';
    case 'object':
      return text === 'Object' ? '{…}' : text;
    case 'array':
    case 'collection':
      return `${text}(${String(size)})`;
    case 'element':
    case 'text':
    case 'comment':
    case 'node':
      return nodeTitle(described);
    default:
      return text;
  }
}

/** Properties as code would write them in an object. */
function propertyText([key, value]: Property): string {
  return `${keyText(key)}: ${shortOf(value)}`;
}

/** A key that could not be told from what stands around it is in quotation marks. */
export const keyText = (key: string): string =>
  /^\s|\s$|^$|\n/.test(key) ? `"${key.replaceAll('\n', '↵')}"` : key;

const heading = (title: string): string => (title ? `${title} ` : '');

function titleOf({ kind, text, size = 0 }: Described): string {
  switch (kind) {
    case 'array':
      return `${text === 'Array' ? '' : text}${size > 1 ? `(${String(size)})` : ''}`;
    case 'collection':
      return `${text}(${String(size)})`;
    default:
      return text === 'Object' ? '' : text;
  }
}

interface Parts {
  shown: string[];
  /** Whether there is more than that. */
  more: boolean;
}

function inside(described: Described, { shown, more }: Parts): string {
  const left = more || (described.more === 1 && shown.length === 0);
  return [...shown, ...(left ? ['…'] : [])].join(', ');
}

function parts(described: Described): Parts {
  const { kind, inner = [], own = [], more } = described;
  if (kind === 'collection' && inner.length > 0) {
    const shown = inner
      .slice(0, MOST_PROPERTIES)
      .map((members) => members.map(shortOf).join(' => '));
    return { shown, more: inner.length > MOST_PROPERTIES || more === 1 };
  }
  if (kind === 'weak') {
    return { shown: [], more: true };
  }
  const [[held] = []] = inner;
  const target = kind === 'holder' && held && described.text.startsWith('Proxy(') ? held : null;
  if (target) {
    const properties = target.own ?? [];
    const isArray = target.kind === 'array';
    return named(
      properties.filter(([key]) => !(isArray && key === 'length')),
      target.more === 1,
    );
  }
  const first =
    kind === 'promise'
      ? [held ? `<rejected>: ${shortOf(held)}` : UNKNOWN_STATE]
      : kind === 'holder' && held
        ? [held.kind === 'undefined' ? '<cleared>' : shortOf(held)]
        : [];
  const isText = held?.kind === 'string';
  const rest = named(
    own.filter(([key]) => !(isText && key === 'length')),
    more === 1,
  );
  return { shown: [...first, ...rest.shown], more: rest.more };
}

/** Methods come last; the constructor of a prototype is the class that is named already. */
function named(own: readonly Property[], more: boolean, isArray = false): Parts {
  const known = own.filter(
    ([key, { kind }]) => (isArray || kind !== 'accessor') && key !== 'constructor',
  );
  const shown = known.slice(0, MOST_PROPERTIES);
  const isMethod = ([, { kind }]: Property): number => (kind === 'function' ? 1 : 0);
  return {
    shown: shown.toSorted((one, other) => isMethod(one) - isMethod(other)).map(propertyText),
    more: more || known.length > MOST_PROPERTIES,
  };
}

/** Items without their numbers, and how many are missing between them. */
function arrayParts({ own = [], size = 0, more }: Described): Parts {
  const isItem = ([key]: Property): boolean => /^(?:0|[1-9]\d*)$/.test(key) && Number(key) < size;
  const items = own.filter(isItem);
  const isView = own.some(([key]) => key === 'byteLength');
  const others = named(
    own.filter((one) => !isItem(one) && (isView || one[0] !== 'length')),
    more === 1,
    true,
  );
  const shown: string[] = [];
  let next = 0;
  const gap = (until: number): void => {
    const missing = until - next;
    if (missing > 0 && more !== 1) {
      shown.push(missing === 1 ? 'empty' : `empty × ${String(missing)}`);
    }
  };
  for (const [key, value] of items) {
    gap(Number(key));
    const inOrder = more !== 1 || Number(key) === next;
    shown.push(inOrder ? shortOf(value) : propertyText([key, value]));
    next = Number(key) + 1;
  }
  gap(size);
  return { shown: [...shown, ...others.shown], more: others.more };
}

/** Name and message, its properties, and on lines of their own the errors that led to it. */
function errorLine({ text, own = [] }: Described): string {
  const of = new Map(own);
  const errors = of.get('errors');
  const told = own.filter(([key, { kind }]) => !TOLD_ELSEWHERE.has(key) && kind !== 'accessor');
  const list = [
    ...told.slice(0, MOST_PROPERTIES).map(propertyText),
    ...(errors ? [`errors: ${lineOf(errors)}`] : []),
    ...(told.length > MOST_PROPERTIES ? ['…'] : []),
  ];
  const properties = list.length > 0 ? ` {${list.join(', ')}}` : '';
  const cause = of.get('cause');
  return `${text}${properties}${cause ? `\nCaused by: ${lineOf(cause)}` : ''}`;
}

const TOLD_ELSEWHERE = new Set(['name', 'message', 'stack', 'cause', 'errors']);

function middleOut(text: string): string {
  return text.length > LONGEST_TEXT
    ? `${text.slice(0, LONGEST_TEXT / 2)}…${text.slice(1 - LONGEST_TEXT / 2)}`
    : text;
}
