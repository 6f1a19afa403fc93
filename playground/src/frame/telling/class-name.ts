import { preparing } from '../stack.ts';
import { append, apply, descriptorOf } from '../natives.ts';
import { captureStackTrace, getPrototypeOf } from './natives-of-values.ts';
import { targetOf, watchedBy } from './proxies.ts';

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

/** The name of the class that an object is of. */
export function className(value: object): string {
  if (value === globalThis) {
    return 'Window';
  }
  const name: unknown = asking && !watchedBy(value) && apply(receive, value, []);
  return typeof name === 'string' && name !== '' ? name : (classesOf(value)[0] ?? 'Object');
}

/** The names of all classes that an object is of, as far as these are plain data. */
export function classesOf(value: object): string[] {
  const names: string[] = [];
  for (let at: object | null = value; at && !targetOf(at); at = getPrototypeOf(at)) {
    const maker: unknown = descriptorOf(at, 'constructor')?.value;
    const name: unknown =
      typeof maker === 'function' && !targetOf(maker) && descriptorOf(maker, 'name')?.value;
    if (typeof name === 'string' && name !== '') {
      append(names, name);
    }
  }
  return names;
}
