/** The frame's own errors, of classes by which they are told from the errors that widgets throw. */

import { freeze } from './natives.ts';
import { DOCUMENT_GONE } from '../protocol/messages.ts';

/** Thrown in guarded code once it has run for too long without a break, or started too many timers. */
export class GuardTripped extends Error {
  override name = 'GuardTripped';

  constructor() {
    super('the code ran for too long without a break');
  }
}

// What catches one could derive the class from its own, and would then be called for each.
freeze(GuardTripped);
freeze(GuardTripped.prototype);

export type ModuleErrorKind =
  'unknown' | 'unavailable' | 'no-define' | 'named-define' | 'factory' | 'inherited-then' | 'other';

/** Why a module is not there. `error` is what its factory threw, or where the call that is wrong stands. */
export class ModuleError extends Error {
  override name = 'ModuleError';
  readonly kind: ModuleErrorKind;
  readonly module: string;
  readonly error: unknown;

  constructor(kind: ModuleErrorKind, module: string, error: unknown) {
    super(`${kind}: ${module}`);
    this.kind = kind;
    this.module = module;
    this.error = error;
  }
}

/**
 * The document in which scripts run is gone: code has opened another in its place, or taken its root out.
 * A script that were put there all the same would neither run nor fail.
 */
export class DocumentGone extends Error {
  override name = DOCUMENT_GONE;
}
