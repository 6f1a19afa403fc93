import type { Described } from '../../protocol/described.ts';
import { stackOf } from '../stack.ts';
import { className, isProxy } from './class-name.ts';
import { type Kind, kindOf } from './kinds.ts';
import * as native from './natives-of-values.ts';
import {
  ACCESSOR,
  type Add,
  MOST_ITEMS,
  MOST_PROPERTIES,
  properties,
  textOf,
} from './properties.ts';
import { targetOf } from './proxies.ts';

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
        return { kind, text: textOf(`${String(value)}n`, LONGEST) };
      case 'function':
      case 'object':
        try {
          return this.#object(value as object, depth, asObject);
        } catch {
          return { kind: 'unreadable', text: '' };
        }
      default:
        return { kind, text: value === 0 && 1 / value < 0 ? '-0' : String(value) };
    }
  }

  #object(value: object, depth: number, asObject: boolean): Described {
    const { members, ...described } = shape(value, asObject);
    this.#waiting[this.#waiting.length] = { described, value, depth, members };
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
        item[item.length] = this.begin(member, depth + 1);
      });
      inner[inner.length] = item;
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
      const shown = property === ACCESSOR ? accessor() : this.begin(property, depth + 1);
      own[own.length] = [textOf(key, 200), shown];
      this.#size += key.length;
      return true;
    };
    if (described.kind === 'element') {
      attributes(value, add);
    } else if (!isNode(described) && !isProxy(value) && !properties(value, described, add)) {
      described.more = 1;
    }
    if (own.length > 0) {
      described.own = own;
    }
  }
}

const accessor = (): Described => ({ kind: 'accessor', text: '' });

function isNode({ kind }: Described): boolean {
  return kind === 'element' || kind === 'node' || kind === 'text' || kind === 'comment';
}

function shape(value: object, asObject: boolean): Kind {
  const target = targetOf(value);
  if (target) {
    const text = `Proxy(${isProxy(target) ? 'Proxy' : className(target)})`;
    return { kind: 'holder', text, members: (add) => add(target) };
  }
  if (isProxy(value)) {
    return { kind: 'holder', text: 'Proxy', more: 1 };
  }
  if (typeof value === 'function') {
    return { kind: 'function', text: textOf(native.sourceOf(value), 500) };
  }
  const name = textOf(className(value), 100);
  return asObject ? { kind: 'object', text: name } : kindOf(value, name);
}

function attributes(element: object, add: Add): void {
  native.visitAll(native.attributeNames(element), (name) =>
    add(name, native.attribute(element, name)),
  );
}
