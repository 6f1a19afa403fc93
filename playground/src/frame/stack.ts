import type { Place } from '../protocol/messages.ts';
import {
  OwnError,
  apply,
  defineProperty,
  descriptorOf,
  endsWith,
  exec,
  getOwnPropertyDescriptor,
  indexOf,
  setForEach,
  slice,
} from './natives.ts';

// Taken before a widget can put its own in their place.
const { deleteProperty } = Reflect;
const { isError } = Error as { isError?: (value: unknown) => boolean };
/** Chromium gives one getter to each error, Firefox has it on the prototype; elsewhere it is plain data. */
const stackGetter =
  getOwnPropertyDescriptor(new Error(), 'stack')?.get ??
  getOwnPropertyDescriptor(Error.prototype, 'stack')?.get;

/** `at f (file:1:2)` of Chromium, `f@file:1:2` of Firefox and Safari. */
const FRAME = /(?:^\s*at .*?\(?|@)([^\s()@][^()@\n]*?):(\d+):(\d+)\)?\s*$/;

/** The topmost place of a stack that lies in one of `files`, the names that scripts of widgets carry. */
export function placeInStack(stack: unknown, files: ReadonlySet<string>): Place | undefined {
  if (typeof stack !== 'string') {
    return undefined;
  }
  for (let from = 0; from <= stack.length;) {
    const newline = indexOf(stack, '\n', from);
    const end = newline < 0 ? stack.length : newline;
    const match = exec(FRAME, slice(stack, from, end));
    const file = match && known(match[1]!, files);
    if (match && file !== undefined && file !== null) {
      return { file, line: +match[2]!, column: +match[3]! };
    }
    from = end + 1;
  }
  return undefined;
}

/** The name in `files` that an entry of the stack means. */
function known(entry: string, files: ReadonlySet<string>): string | undefined {
  let found: string | undefined;
  setForEach(files, (name) => {
    if (found === undefined && (entry === name || endsWith(entry, ` ${name}`))) {
      found = name;
    }
  });
  return found;
}

/**
 * Does `work` while stacks are put together by `prepare`, which is the browser's own way where it is left out. A widget,
 * or a library in it, may have set one of its own, whose code would run.
 *
 * @returns undefined where that cannot be set; then nothing was done
 */
export function preparing<T>(work: () => T, prepare?: unknown): T | undefined {
  const key = 'prepareStackTrace';
  const before = descriptorOf(OwnError, key);
  const given = { __proto__: null, value: prepare, configurable: true, writable: true };
  if (!defineProperty(OwnError, key, given)) {
    return undefined;
  }
  try {
    return work();
  } finally {
    if (before) {
      defineProperty(OwnError, key, before);
    } else {
      deleteProperty(OwnError, key);
    }
  }
}

/** The stack of an error as the browser puts it together. Runs no code of the error. */
export function stackOf(error: unknown): string | undefined {
  if (isError ? !isError(error) : typeof error !== 'object' || error === null) {
    return undefined;
  }
  try {
    const own = descriptorOf(error as object, 'stack');
    const stack: unknown =
      own && 'value' in own
        ? own.value
        : stackGetter && (!own || own.get === stackGetter)
          ? preparing(() => apply(stackGetter, error, []) as unknown)
          : undefined;
    return typeof stack === 'string' ? stack : undefined;
  } catch {
    return undefined;
  }
}
