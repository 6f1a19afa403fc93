import { weakGet, weakSet } from './natives-of-values.ts';

const reasons = new WeakMap<object, { reason: unknown }>();

/**
 * Why a promise was rejected that nobody has handled. Of any other no script can tell the state: who asks a promise
 * handles its rejection, which would then not be reported.
 */
export const unhandled = (promise: object): { reason: unknown } | undefined =>
  weakGet(reasons, promise) as { reason: unknown } | undefined;

/** A promise was rejected, and nobody had handled it by the end of the task. */
export function rejected(promise: unknown, reason: unknown): void {
  // A widget may dispatch an event of its own that has the name.
  if (typeof promise === 'object' && promise !== null) {
    weakSet(reasons, promise, { reason });
  }
}
