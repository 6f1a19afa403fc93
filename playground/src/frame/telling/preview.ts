import type { Preview } from '../../protocol/public.ts';

const MAX_DEPTH = 4;
const MAX_ENTRIES = 50;
const MAX_NODES = 300;
/** Of all texts of one preview together. */
const MAX_SIZE = 20_000;
const MAX_TEXT = 1000;
const MAX_LINE = 10_000;
const UNREADABLE = '[unreadable]';

const clip = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length)}…` : text;

const quote = (text: string): string => `'${clip(text, MAX_TEXT)}'`;

interface Walk {
  nodes: number;
  size: number;
  seen: unknown[];
}

/**
 * Shows a value as text and runs no code of it: getters stay unread, and what throws is shown as unreadable.
 * Bounded in depth, width and number of nodes, so that cycles and huge values are no danger.
 */
export function preview(value: unknown): Preview {
  return visit(value, { nodes: 0, size: 0, seen: [] });
}

/** What was thrown, as a text: name and message of an error, a preview of what is none. */
export function reasonOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? errorText(thrown) : show(thrown);
  } catch {
    return UNREADABLE;
  }
}

/** The preview on one line, strings in quotes. */
export function show(value: unknown): string {
  return clip(preview(value).text, 200);
}

/** The preview as a console prints it at the top of a line: strings bare. */
export function logPreview(value: unknown): Preview {
  return typeof value === 'string'
    ? { kind: 'string', text: clip(value, MAX_LINE) }
    : preview(value);
}

function visit(value: unknown, walk: Walk): Preview {
  walk.nodes += 1;
  try {
    switch (typeof value) {
      case 'string':
        return { kind: 'string', text: quote(value) };
      case 'bigint':
        return { kind: 'primitive', text: `${String(value)}n` };
      case 'function':
        return { kind: 'function', text: functionText(value) };
      case 'object':
        return value === null ? { kind: 'primitive', text: 'null' } : visitObject(value, walk);
      default:
        return { kind: 'primitive', text: Object.is(value, -0) ? '-0' : String(value) };
    }
  } catch {
    return { kind: 'primitive', text: UNREADABLE };
  }
}

function functionText(value: unknown): string {
  const source = Function.prototype.toString.call(value);
  const name = Object.getOwnPropertyDescriptor(value, 'name')?.value as unknown;
  const kind = source.startsWith('class') ? 'class' : 'ƒ';
  return `${kind} ${typeof name === 'string' && name !== '' ? clip(name, 80) : '(anonymous)'}`;
}

function visitObject(value: object, walk: Walk): Preview {
  if (walk.seen.includes(value)) {
    return { kind: 'object', text: '[circular]' };
  }
  if (typeof Node === 'function' && value instanceof Node) {
    return { kind: 'node', text: nodeText(value) };
  }
  if (value instanceof Date) {
    return {
      kind: 'primitive',
      text: Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString(),
    };
  }
  if (value instanceof RegExp) {
    return { kind: 'primitive', text: RegExp.prototype.toString.call(value) };
  }
  const isError = value instanceof Error;
  if (walk.seen.length >= MAX_DEPTH || walk.nodes > MAX_NODES) {
    return { kind: 'more', text: Array.isArray(value) ? '[…]' : `${label(value)}{…}` };
  }
  walk.seen.push(value);
  const entries = isError ? errorEntries(value) : children(value, walk);
  walk.seen.pop();
  const kind = isError ? 'error' : Array.isArray(value) ? 'array' : 'object';
  return { kind, text: isError ? errorText(value) : line(value, kind, entries), entries };
}

/** An error's text, from its own data where they are text. */
function errorText(error: Error): string {
  const name = typeof error.name === 'string' ? error.name : 'Error';
  const message = typeof error.message === 'string' ? error.message : '';
  return clip(message ? `${name}: ${message}` : name, MAX_TEXT);
}

function errorEntries(error: Error): { key: string; value: Preview }[] {
  const stack = typeof error.stack === 'string' ? clip(error.stack, 2 * MAX_TEXT) : '';
  return stack ? [{ key: 'stack', value: { kind: 'string', text: stack } }] : [];
}

function nodeText(node: Node): string {
  return node instanceof Element
    ? clip((node.cloneNode(node.childElementCount === 0) as Element).outerHTML, 200)
    : clip(`${node.nodeName} ${node.nodeValue ?? ''}`.trim(), 200);
}

function label(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) {
    return '';
  }
  const maker = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value as
    { name?: unknown } | undefined;
  return typeof maker?.name === 'string' ? `${clip(maker.name, 80)} ` : '';
}

/** Keys and values of a Map, members of a Set, own enumerable properties of everything else. */
function children(value: object, walk: Walk): { key: string; value: Preview }[] {
  const found: { key: string; value: Preview }[] = [];
  const add = (key: string, make: () => Preview): boolean => {
    if (found.length >= MAX_ENTRIES || walk.nodes > MAX_NODES || walk.size > MAX_SIZE) {
      found.push({ key: '…', value: { kind: 'more', text: '…' } });
      return false;
    }
    const value = make();
    walk.size += key.length + value.text.length;
    found.push({ key: clip(key, 200), value });
    return true;
  };
  if (value instanceof Map) {
    for (const [key, item] of value) {
      if (!add(clip(visit(key, walk).text, 100), () => visit(item, walk))) break;
    }
  } else if (value instanceof Set) {
    let index = 0;
    for (const item of value) {
      if (!add(String(index), () => visit(item, walk))) break;
      index += 1;
    }
  } else {
    for (const key of Reflect.ownKeys(value)) {
      const property = Object.getOwnPropertyDescriptor(value, key);
      if (!property?.enumerable) continue;
      const make = (): Preview =>
        'value' in property ? visit(property.value, walk) : { kind: 'more', text: '(…)' };
      if (!add(typeof key === 'symbol' ? `[${key.toString()}]` : key, make)) break;
    }
  }
  return found;
}

function line(value: object, kind: string, entries: { key: string; value: Preview }[]): string {
  const inner = entries
    .map(({ key, value: item }) => {
      const text = clip(item.text, 100);
      const bare = kind === 'array' || key === '…' || value instanceof Set;
      return bare ? text : `${key}${value instanceof Map ? ' => ' : ': '}${text}`;
    })
    .join(', ');
  return clip(kind === 'array' ? `[${inner}]` : `${label(value)}{${inner}}`, MAX_TEXT);
}
