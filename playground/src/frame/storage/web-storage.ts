import type { StoredItem } from '../../protocol/stored.ts';
import { domString } from '../dom-string.ts';

/** What browsers grant an origin, in UTF-16 units of keys and values. */
const QUOTA = 5 * 1024 * 1024;

type Items = Map<string, string>;

/** A storage that lives in memory, and what is in it. */
export interface Area {
  storage: Storage;
  items(): StoredItem[];
}

/**
 * Makes storages out of `prototype`, that of the browser's own class, whose methods are replaced: the
 * browser refuses them to a page without an origin. Written after the HTML standard, so that items are
 * also properties.
 */
export function createAreas(prototype: object): (stored: readonly StoredItem[]) => Area {
  const known = new WeakMap<object, Items>();
  const itemsOf = (storage: object): Items => {
    const items = known.get(storage);
    if (!items) {
      throw new TypeError('Illegal invocation');
    }
    return items;
  };
  defineMethods(prototype, itemsOf);
  return (stored) => {
    const items: Items = new Map(stored);
    const storage = new Proxy(Object.create(prototype) as Storage, handler(items));
    known.set(storage, items);
    return { storage, items: () => [...items] };
  };
}

function defineMethods(prototype: object, itemsOf: (storage: object) => Items): void {
  const methods = {
    key(this: object, index: unknown): string | null {
      needed(arguments.length, 1);
      return [...itemsOf(this).keys()][Math.trunc(Number(index)) || 0] ?? null;
    },
    getItem(this: object, key: unknown): string | null {
      needed(arguments.length, 1);
      return itemsOf(this).get(domString(key)) ?? null;
    },
    setItem(this: object, key: unknown, value: unknown): void {
      needed(arguments.length, 2);
      put(itemsOf(this), domString(key), domString(value));
    },
    removeItem(this: object, key: unknown): void {
      needed(arguments.length, 1);
      itemsOf(this).delete(domString(key));
    },
    clear(this: object): void {
      itemsOf(this).clear();
    },
  };
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(prototype, name, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  Object.defineProperty(prototype, 'length', {
    get(this: object) {
      return itemsOf(this).size;
    },
    enumerable: true,
    configurable: true,
  });
}

/** A method hides an item of its name, and a symbol is never an item. */
function handler(items: Items): ProxyHandler<Storage> {
  const isItem = (target: Storage, key: string | symbol): key is string =>
    typeof key === 'string' && !(key in target);
  return {
    get: (target, key, receiver): unknown =>
      isItem(target, key) ? items.get(key) : Reflect.get(target, key, receiver),
    set(target, key, value) {
      if (typeof key === 'symbol') {
        return Reflect.set(target, key, value);
      }
      put(items, key, domString(value));
      return true;
    },
    has: (target, key) => Reflect.has(target, key) || (isItem(target, key) && items.has(key)),
    deleteProperty(target, key) {
      return isItem(target, key) ? items.delete(key) || true : Reflect.deleteProperty(target, key);
    },
    ownKeys: (target) => [
      ...[...items.keys()].filter((key) => isItem(target, key)),
      ...Reflect.ownKeys(target),
    ],
    getOwnPropertyDescriptor(target, key) {
      return isItem(target, key) && items.has(key)
        ? { value: items.get(key), writable: true, enumerable: true, configurable: true }
        : Reflect.getOwnPropertyDescriptor(target, key);
    },
    defineProperty(target, key, property) {
      if (typeof key === 'symbol') {
        return Reflect.defineProperty(target, key, property);
      }
      put(items, key, domString(property.value));
      return true;
    },
  };
}

function put(items: Items, key: string, value: string): void {
  let size = key.length + value.length;
  for (const [other, held] of items) {
    size += other === key ? 0 : other.length + held.length;
  }
  if (size > QUOTA) {
    throw new DOMException(
      `Failed to set the item '${key.slice(0, 100)}': the quota has been exceeded.`,
      'QuotaExceededError',
    );
  }
  items.set(key, value);
}

function needed(given: number, count: number): void {
  if (given < count) {
    throw new TypeError(
      `${String(count)} argument(s) required, but only ${String(given)} present.`,
    );
  }
}
