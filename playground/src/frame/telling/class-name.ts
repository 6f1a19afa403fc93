import { preparing } from '../stack.ts';
import {
  apply,
  captureStackTrace,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  ObjectPrototype,
} from './natives-of-values.ts';
import { targetOf } from './proxies.ts';

interface CallSite {
  getTypeName(): string | null;
}

/** Chromium's own name for what a function is called on. It runs no code of that, and knows a proxy. */
const nameOfReceiver = (_: unknown, sites: CallSite[]): string | null | undefined =>
  sites[0]?.getTypeName();

function receive(this: unknown): unknown {
  const holder: { stack?: unknown } = {};
  captureStackTrace?.(holder);
  return holder.stack;
}

let asking = false;

/** Does work in which classes are asked for. */
export function askingClasses<T>(work: () => T): T {
  if (!captureStackTrace || asking) {
    return work();
  }
  const done = preparing(() => {
    asking = true;
    try {
      return { value: work() };
    } finally {
      asking = false;
    }
  }, nameOfReceiver);
  return done ? done.value : work();
}

/** Whether code of a widget would hear of it if the object were looked at. */
export const isProxy = (value: object): boolean =>
  targetOf(value) !== undefined ||
  (asking && value !== ObjectPrototype && apply(receive, value, []) === 'Proxy');

/** The name of the class that an object is of. */
export function className(value: object): string {
  const name: unknown = value === globalThis ? 'Window' : asking && apply(receive, value, []);
  return typeof name === 'string' ? name : (classesOf(value)[0] ?? 'Object');
}

/** The names of all classes that an object is of, as far as these are plain data. */
export function classesOf(value: object): string[] {
  const names: string[] = [];
  for (let at: object | null = value; at && !isProxy(at); at = getPrototypeOf(at)) {
    const maker: unknown = getOwnPropertyDescriptor(at, 'constructor')?.value;
    const name: unknown =
      typeof maker === 'function' &&
      !isProxy(maker) &&
      getOwnPropertyDescriptor(maker, 'name')?.value;
    if (typeof name === 'string' && name !== '') {
      names[names.length] = name;
    }
  }
  return names;
}
