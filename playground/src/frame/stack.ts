import type { Place } from '../protocol/messages.ts';

// Taken before a widget can put its own in their place.
const { apply, defineProperty, deleteProperty, getOwnPropertyDescriptor } = Reflect;
const NativeError = Error;
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
  for (const entry of stack.split('\n')) {
    const match = FRAME.exec(entry);
    const file = match?.[1]?.replace(/^.*\(/, '');
    if (match && file !== undefined) {
      const known = [...files].find((name) => file === name || file.endsWith(` ${name}`));
      if (known !== undefined) {
        return { file: known, line: Number(match[2]), column: Number(match[3]) };
      }
    }
  }
  return undefined;
}

/**
 * Does `work` while stacks of one frame are put together by `prepare`, which is the browser's own way where it is left
 * out. A widget, or a library in it, may have set one of its own, whose code would run.
 *
 * @returns undefined where that cannot be set; then nothing was done
 */
export function preparing<T>(work: () => T, prepare?: unknown): T | undefined {
  return setting('prepareStackTrace', prepare, () => setting('stackTraceLimit', 1, work));
}

function setting<T>(key: string, value: unknown, work: () => T): T | undefined {
  const before = getOwnPropertyDescriptor(NativeError, key);
  if (!defineProperty(NativeError, key, { value, configurable: true, writable: true })) {
    return undefined;
  }
  try {
    return work();
  } finally {
    if (before) {
      defineProperty(NativeError, key, before);
    } else {
      deleteProperty(NativeError, key);
    }
  }
}

/** The stack of an error as the browser puts it together. Runs no code of the error. */
export function stackOf(error: unknown): string | undefined {
  if (isError ? !isError(error) : typeof error !== 'object' || error === null) {
    return undefined;
  }
  try {
    const own = getOwnPropertyDescriptor(error as object, 'stack');
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
