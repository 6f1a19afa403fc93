import type { Described } from '../../protocol/described.ts';
import { stackOf } from '../stack.ts';
import { className } from './class-name.ts';
import { type Kind, kindOf } from './kinds.ts';
import { append, startsWith, textOfFunction, OwnString } from '../natives.ts';
import * as native from './natives-of-values.ts';
import {
  ACCESSOR,
  type Add,
  MOST_ITEMS,
  MOST_PROPERTIES,
  properties,
  textOf,
} from './properties.ts';
import { targetOf, watchedBy } from './proxies.ts';

/** How much is described of values; all of it together, so that cycles and huge values are no danger. */
export interface Bounds {
  depth: number;
  nodes: number;
  /** Of all texts. */
  size: number;
}

const LONGEST = 1000;
/** Of a text that is an argument itself. */
const LONGEST_LINE = 10_000;

interface Open {
  described: Described;
  value: object;
  depth: number;
  members: Kind['members'];
}

/** Describes values one level after the other, so that what is nearest to the top comes first. */
export class Describing {
  readonly #bounds: Bounds;
  readonly #waiting: Open[] = [];
  #nodes = 0;
  #size = 0;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  /** What a value is; what it holds follows with `finish`. */
  begin(value: unknown, depth = 0, asObject = false): Described {
    this.#nodes += 1;
    const described = this.#describe(value, depth, asObject);
    this.#size += described.text.length;
    return described;
  }

  finish(): void {
    native.visitAll(this.#waiting, (open) => {
      if (open.depth >= this.#bounds.depth || this.#full) {
        open.described.more = 1;
        return;
      }
      try {
        this.#open(open);
      } catch {
        open.described.more = 1;
      }
    });
  }

  get #full(): boolean {
    return this.#nodes > this.#bounds.nodes || this.#size > this.#bounds.size;
  }

  #describe(value: unknown, depth: number, asObject: boolean): Described {
    const kind = value === null ? 'null' : typeof value;
    switch (kind) {
      case 'string':
        return { kind, text: textOf(value as string, depth === 0 ? LONGEST_LINE : LONGEST) };
      case 'bigint':
        return { kind, text: textOf(`${OwnString(value)}n`, LONGEST) };
      case 'function':
      case 'object':
        try {
          return this.#object(value as object, depth, asObject);
        } catch {
          return { kind: 'unreadable', text: '[unreadable]' };
        }
      default:
        return { kind, text: value === 0 && 1 / value < 0 ? '-0' : OwnString(value) };
    }
  }

  #object(value: object, depth: number, asObject: boolean): Described {
    const { members, ...described } = shape(value, asObject);
    append(this.#waiting, { described, value, depth, members });
    return described;
  }

  #open({ described, value, depth, members }: Open): void {
    const stack = described.kind === 'error' ? stackOf(value) : undefined;
    if (stack !== undefined) {
      described.stack = textOf(stack, 4000);
      this.#size += described.stack.length;
    }
    const inner: Described[][] = [];
    members?.((...given) => {
      if (inner.length >= MOST_ITEMS || this.#full) {
        described.more = 1;
        return false;
      }
      const item: Described[] = [];
      native.visitAll(given, (member) => {
        append(item, this.begin(member, depth + 1));
      });
      append(inner, item);
      return true;
    });
    if (inner.length > 0) {
      described.inner = inner;
    }
    const own: [string, Described][] = [];
    const add = (key: string, property: unknown): boolean => {
      // What comes first, as properties of the value itself do, is what the name stands for.
      if (!native.visitAll(own, (known) => known[0] !== key)) {
        return true;
      }
      const most = described.kind === 'array' ? MOST_ITEMS + MOST_PROPERTIES : MOST_PROPERTIES;
      if (own.length >= most || this.#full) {
        described.more = 1;
        return false;
      }
      const shown = property === ACCESSOR ? ACCESSOR : this.begin(property, depth + 1);
      append(own, [textOf(key, 200), shown]);
      this.#size += key.length;
      return true;
    };
    if (described.kind === 'element') {
      attributes(value, add);
    } else if (!isNode(described) && !isProxy(described) && !properties(value, described, add)) {
      described.more = 1;
    }
    if (own.length > 0) {
      described.own = own;
    }
  }
}

const isProxy = ({ kind, text }: Described): boolean =>
  kind === 'holder' && startsWith(text, 'Proxy');

function isNode({ kind }: Described): boolean {
  return kind === 'element' || kind === 'node' || kind === 'text' || kind === 'comment';
}

function shape(value: object, asObject: boolean): Kind {
  const target = targetOf(value);
  if (target) {
    const text = `Proxy(${targetOf(target) ? 'Proxy' : className(target)})`;
    return { kind: 'holder', text, members: (add) => add(target) };
  }
  if (typeof value === 'function') {
    const source = textOfFunction(watchedBy(value) ?? value);
    return { kind: 'function', text: textOf(source, 500) };
  }
  const text = textOf(className(value), 100);
  // The browser knows one that was not made by the `Proxy` of this realm.
  if (text === 'Proxy') {
    return { kind: 'holder', text, more: 1 };
  }
  return asObject ? { kind: 'object', text } : kindOf(value, text);
}

function attributes(element: object, add: Add): void {
  native.visitAll(native.attributeNames(element), (name) =>
    add(name, native.attribute(element, name)),
  );
}
