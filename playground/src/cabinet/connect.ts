import type { ContractSlice } from '../protocol/messages.ts';
import type { Callbacks } from './callback.ts';

/** One thing that is wrong with what the factory returned; `error` is what reading it threw. */
export interface Fault {
  params: Record<string, string>;
  error?: unknown;
}

export type Connected =
  | { ok: true; callbacks: Callbacks; names: string[] }
  | { ok: false; code: string; faults: Fault[] };

export interface ConnectDependencies {
  contract: Pick<ContractSlice, 'callbacks'>;
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
  { contract, show, reason }: ConnectDependencies,
): Connected {
  const fail = (code: string, ...faults: Fault[]): Connected => ({ ok: false, code, faults });
  const failAsValue = () => fail('no-callbacks', { params: { value: show(returned) } });

  let name = 'then';
  try {
    // RequireJS calls plain functions only; of any other kind the factory itself is the module.
    if (typeof returned === 'function' && !isPlain(returned)) {
      return fail('async-factory', { params: {} });
    }
    if (typeof returned !== 'object' || returned === null) {
      return failAsValue();
    }
    const object = returned as Callbacks;
    if (typeof object[name] === 'function') {
      return fail('promised-module', { params: {} });
    }
    if (Array.isArray(returned)) {
      return failAsValue();
    }
    const names: string[] = [];
    const missing: Fault[] = [];
    for (const callback of contract.callbacks) {
      ({ name } = callback);
      if (typeof object[name] === 'function') {
        names.push(name);
      } else if (callback.required) {
        missing.push({ params: { name } });
      }
    }
    return missing.length > 0
      ? fail('missing-callback', ...missing)
      : { ok: true, callbacks: object, names };
  } catch (error) {
    return fail('unreadable-callback', { params: { name, reason: reason(error) }, error });
  }
}

const isPlain = (value: object): boolean =>
  Object.prototype.toString.call(value) === '[object Function]';
