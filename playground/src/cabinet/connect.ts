import type { ContractSlice } from '../contract/slice.ts';
import type { CallbackName } from '../contract/names.ts';
import type { Fault } from '../protocol/fault.ts';
import type { Callbacks } from './callback.ts';
import type { Policy } from '../protocol/policy.ts';
import { misnamed } from './similar-name.ts';

/** `error` is what reading what the factory returned threw. */
export type Connected =
  | { ok: true; callbacks: Callbacks; names: CallbackName[] }
  | { ok: false; fault: Fault; error?: unknown };

export interface ConnectDependencies {
  contract: Pick<ContractSlice, 'callbacks'>;
  policy: Pick<Policy, 'wantsAllCallbacks'>;
  /** A short text that shows a value to a person. */
  show(value: unknown): string;
  /** A short text of what was thrown, which may be anything. */
  reason(thrown: unknown): string;
}

/**
 * What a widget's factory returned, checked against the callbacks of the contract: the object itself, so
 * that `this` inside a callback is what the widget expects, or what is wrong with it. Reading its
 * properties may run code of the widget.
 */
export function connect(
  returned: unknown,
  { contract, policy, show, reason }: ConnectDependencies,
): Connected {
  const fail = (fault: Fault) => ({ ok: false as const, fault });
  const failAsValue = () => fail({ code: 'no-callbacks', params: { value: show(returned) } });

  // What is being read.
  let name: CallbackName | 'then' = 'then';
  try {
    // RequireJS calls plain functions only; of any other kind the factory itself is the module.
    if (typeof returned === 'function' && !isPlain(returned)) {
      return fail({ code: 'async-factory', params: {} });
    }
    if (!holdsCallbacks(returned, contract)) {
      return failAsValue();
    }
    if (typeof (returned as { then?: unknown }).then === 'function') {
      return fail({ code: 'promised-module', params: {} });
    }
    if (Array.isArray(returned)) {
      return failAsValue();
    }
    const object = returned as Callbacks;
    const names: CallbackName[] = [];
    const missing: CallbackName[] = [];
    for (const callback of contract.callbacks) {
      ({ name } = callback);
      if (typeof object[callback.name] === 'function') {
        names.push(callback.name);
      } else if (callback.required && policy.wantsAllCallbacks) {
        missing.push(callback.name);
      }
    }
    return missing.length > 0
      ? fail(missingCallbacks(missing, object))
      : { ok: true, callbacks: object, names };
  } catch (error) {
    const params = { name, reason: reason(error) };
    return { ...fail({ code: 'unreadable-callback', params }), error };
  }
}

/** Whether callbacks may be looked for in it: in an object, or in a function that was given some. */
function holdsCallbacks(
  value: unknown,
  { callbacks }: ConnectDependencies['contract'],
): value is object {
  return typeof value === 'function'
    ? callbacks.some(({ name }) => name in value)
    : typeof value === 'object' && value !== null;
}

const isPlain = (value: object): boolean =>
  Object.prototype.toString.call(value) === '[object Function]';

/**
 * All of them in one problem; another one where the object has them under `default`, as bundlers write a module's
 * default export, or has names that are nearly theirs.
 */
function missingCallbacks(missing: readonly string[], object: object): Fault {
  const name = missing.map(quoted).join(', ');
  if (isUnderDefault(missing, object)) {
    return { code: 'default-export', params: { name } };
  }
  const others = misnamed(missing, Object.keys(object));
  return others.length > 0
    ? { code: 'misnamed-callback', params: { name, value: others.join(', ') } }
    : { code: 'missing-callback', params: { name } };
}

/** Whether what is missing is one level deeper, or two: a bundle of a bundle. */
function isUnderDefault(missing: readonly string[], object: object): boolean {
  let at: unknown = object;
  for (let level = 0; level < 2; level += 1) {
    at = (at as { default?: unknown }).default;
    if ((typeof at !== 'object' && typeof at !== 'function') || at === null) {
      return false;
    }
    const callbacks = at as Readonly<Record<string, unknown>>;
    if (missing.some((one) => typeof callbacks[one] === 'function')) {
      return true;
    }
  }
  return false;
}

const quoted = (name: string): string => `\`${name}\``;
