import type { ContractSlice } from '../contract/slice.ts';
import type { CallbackName, ProblemCode, ProblemParameters } from '../contract/names.ts';
import { type Fault, fault } from '../protocol/fault.ts';
import type { Callbacks } from './callback.ts';
import type { Policy } from './policy.ts';
import { isSimilar } from './similar-name.ts';

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
  const fail = <Code extends ProblemCode>(code: Code, params: ProblemParameters[Code]) => ({
    ok: false as const,
    fault: fault(code, params),
  });
  const failAsValue = () => fail('no-callbacks', { value: show(returned) });

  // What is being read.
  let name: CallbackName | 'then' = 'then';
  try {
    // RequireJS calls plain functions only; of any other kind the factory itself is the module.
    if (typeof returned === 'function' && !isPlain(returned)) {
      return fail('async-factory', {});
    }
    if (typeof returned !== 'object' || returned === null) {
      return failAsValue();
    }
    if (typeof (returned as { then?: unknown }).then === 'function') {
      return fail('promised-module', {});
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
      ? { ok: false, fault: missingCallbacks(missing, object) }
      : { ok: true, callbacks: object, names };
  } catch (error) {
    return { ...fail('unreadable-callback', { name, reason: reason(error) }), error };
  }
}

const isPlain = (value: object): boolean =>
  Object.prototype.toString.call(value) === '[object Function]';

/** All of them in one problem; another one where the object has names that are nearly theirs. */
function missingCallbacks(missing: readonly string[], object: object): Fault {
  const name = missing.map(quoted).join(', ');
  const misnamed = missing.flatMap((meant) => {
    const found = Object.keys(object).find((one) => one !== meant && isSimilar(one, meant));
    return found === undefined ? [] : [`${quoted(found)} → ${quoted(meant)}`];
  });
  return misnamed.length > 0
    ? fault('misnamed-callback', { name, value: misnamed.join(', ') })
    : fault('missing-callback', { name });
}

const quoted = (name: string): string => `\`${name}\``;
