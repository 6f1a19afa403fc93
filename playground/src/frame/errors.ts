/** The errors that the frame itself throws into the code of widgets, and knows again where nobody caught them. */

/** Thrown in guarded code once it has run for too long without a break, or started too many timers. */
export class GuardTripped extends Error {
  override name = 'GuardTripped';

  constructor() {
    super('the code ran for too long without a break');
  }
}

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
