import type { ContractSlice } from '../protocol/messages.ts';
import type { Callbacks } from './callback.ts';

export type Connected =
  | { code: null; callbacks: Callbacks; names: string[] }
  | { code: 'no-callbacks' }
  | { code: 'missing-callback'; missing: string[] };

/**
 * What a widget's factory returned, checked against the callbacks of the contract: the object itself, so
 * that `this` inside a callback is what the widget expects, or what is wrong with it.
 */
export function connect(
  returned: unknown,
  { callbacks }: Pick<ContractSlice, 'callbacks'>,
): Connected {
  if (typeof returned !== 'object' || returned === null || Array.isArray(returned)) {
    return { code: 'no-callbacks' };
  }
  const object = returned as Callbacks;
  const isThere = ({ name }: { name: string }): boolean => typeof object[name] === 'function';
  const missing = callbacks.filter((callback) => callback.required && !isThere(callback));
  return missing.length > 0
    ? { code: 'missing-callback', missing: missing.map(({ name }) => name) }
    : { code: null, callbacks: object, names: callbacks.filter(isThere).map(({ name }) => name) };
}
