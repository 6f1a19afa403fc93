import type { Described } from '../../protocol/described.ts';
import { classesOf } from './class-name.ts';
import { isArray, OwnNumber } from '../natives.ts';
import * as native from './natives-of-values.ts';
import { dataOf, textOf } from './properties.ts';
import { unhandled } from './rejections.ts';

/** Hands over what a value holds, one by one, or keys with values; false where no more is taken. */
export type Add = (...members: unknown[]) => boolean;
export interface Kind extends Described {
  members?: (add: Add) => void;
}

const LONGEST = 1000;

type Recognise = (value: object, text: string) => Kind;

const holder =
  (read: (value: object) => unknown): Recognise =>
  (value, text) => {
    const held = read(value);
    return {
      kind: 'holder',
      text,
      size: typeof held === 'string' ? held.length : 0,
      members: (add) => add(held),
    };
  };
const weak =
  (read: (value: object, key: object) => boolean): Recognise =>
  (value, text) => {
    read(value, value);
    return { kind: 'weak', text };
  };
const list: Recognise = (value, text) => ({
  kind: 'array',
  text,
  size: OwnNumber(dataOf(value, 'length')),
});
const buffer =
  (length: (value: object) => number): Recognise =>
  (value, text) => ({ kind: 'plain', text: `${text}(${length(value)})` });

/** By the names of the browser's classes. A name proves nothing: each throws where the value is none of the kind. */
const RECOGNISE = Object.assign(Object.create(null) as Record<string, Recognise>, {
  Map: (value, text) => ({
    kind: 'collection',
    text,
    size: native.mapSize(value),
    members: (add) => {
      const entries = native.mapEntries(value);
      for (let next = native.nextEntry(entries); !next.done; next = native.nextEntry(entries)) {
        if (!add(next.value[0], next.value[1])) return;
      }
    },
  }),
  Set: (value, text) => ({
    kind: 'collection',
    text,
    size: native.setSize(value),
    members: (add) => {
      const entries = native.setValues(value);
      for (let next = native.nextValue(entries); !next.done; next = native.nextValue(entries)) {
        if (!add(next.value)) return;
      }
    },
  }),
  WeakMap: weak(native.isInWeakMap),
  WeakSet: weak(native.isInWeakSet),
  WeakRef: holder((value) => native.referent(value)),
  Date: (value) => {
    native.timeOf(value);
    return { kind: 'plain', text: native.dateText(value) };
  },
  RegExp: (value) => {
    let flags = '';
    native.visitAll(native.REG_EXP_FLAGS, (flag) => {
      flags += flag.of(value) ? flag.letter : '';
    });
    return { kind: 'plain', text: textOf(`/${native.regExpSource(value)}/${flags}`, LONGEST) };
  },
  Promise: (value, text) => {
    const known = unhandled(value);
    return { kind: 'promise', text, members: (add) => known && add(known.reason) };
  },
  ArrayBuffer: buffer((value) => native.bufferLength(value)),
  DataView: buffer((value) => native.viewLength(value)),
  Node: node,
  Arguments: list,
  NodeList: list,
  HTMLCollection: list,
  DOMTokenList: list,
} satisfies Record<string, Recognise>);
for (const [name, valueOf] of native.BOXED) {
  RECOGNISE[name] = holder((value) => valueOf(value));
}
/** What an object is, as far as this can be said without looking into it. */
export function kindOf(value: object, text: string): Kind {
  if (isArray(value) || native.typedArrayName(value) !== undefined) {
    return list(value, text);
  }
  if (native.isError?.(value)) {
    return error(value, text);
  }
  let kind: Kind = { kind: 'object', text };
  // An object of arguments says what it is only to the browser.
  native.visitAll(text === 'Arguments' ? [text] : classesOf(value), (name) => {
    try {
      const found =
        name === 'Error' && !native.isError ? error(value, text) : RECOGNISE[name]?.(value, text);
      kind = found ?? kind;
      return !found;
    } catch {
      // It only bears the name.
      return true;
    }
  });
  return kind;
}

/** An error is told by its own data, where they are text. */
export function nameAndMessage(value: object, text: string): { name: string; message: string } {
  const name = dataOf(value, 'name');
  const message = dataOf(value, 'message');
  const isNamed = typeof name === 'string' && name !== '' && name !== 'Error';
  return {
    name: isNamed ? name : text,
    message: typeof message === 'string' ? message : '',
  };
}

function error(value: object, text: string): Described {
  const { name, message } = nameAndMessage(value, text);
  return { kind: 'error', text: textOf(message ? `${name}: ${message}` : name, LONGEST) };
}

const TEXTS = { 3: 'text', 4: 'text', 8: 'comment' } as Record<number, 'text' | 'comment'>;

function node(value: object): Kind {
  const type = native.nodeType(value);
  const kind = TEXTS[type];
  if (kind) {
    return { kind, text: textOf(native.nodeValue(value) ?? '', LONGEST) };
  }
  const isElement = type === 1;
  return {
    kind: isElement ? 'element' : 'node',
    text: textOf(isElement ? native.localName(value) : native.nodeName(value), 100),
    members: (add) => {
      const root = isElement && native.shadowRoot(value);
      if (root && !add(root)) return;
      let child = native.firstChild(value);
      while (child && add(child)) {
        child = native.nextSibling(child);
      }
    },
  };
}
