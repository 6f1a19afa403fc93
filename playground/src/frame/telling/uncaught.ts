import { Limiter } from '../../protocol/limiter.ts';
import { GuardTripped, ModuleError } from '../errors.ts';
import { now } from '../natives.ts';
import { LastListeners } from './listen-last.ts';
import type { Whose } from '../whose.ts';
import { describe } from './describe.ts';
import { rejected } from './rejections.ts';
import { LIMITS } from './outbox.ts';
import type { Reporter } from './reporter.ts';
import { reasonOf } from './show.ts';

export interface Uncaught {
  /** Whether an error that nobody caught came from this file. */
  in(file: string): boolean;
}

/**
 * Reports errors that nobody caught, and rejections that nobody handled, as a problem and a line of the console.
 * As in a browser's console, one whose event a listener has taken care of is not told.
 *
 * The guard itself reports what it ended: a million promises may be rejected by it at once.
 */
export function watchUncaught(reporter: Reporter, whose: Whose): Uncaught {
  const files = new Set<string>();
  const rejections = new Limiter(LIMITS.problem.burst, LIMITS.problem.perSecond, now());

  const report = (error: unknown, reason: string, event?: ErrorEvent): void => {
    const known = event && whose.files.has(event.filename);
    const place =
      whose.placeOf(error) ??
      (known ? { file: event.filename, line: event.lineno, column: event.colno } : undefined);
    if (place) {
      files.add(place.file);
    }
    const widget = whose.ofPlace(place);
    if (isOf(ModuleError, error) && error.kind === 'unknown') {
      reporter.tellProblem(
        { code: 'unknown-module', params: { name: error.module } },
        widget,
        place,
      );
      return;
    }
    reporter.tellProblem({ code: 'runtime-error', params: { reason } }, widget, place);
    reporter.console(
      () => ({
        level: 'error',
        method: 'log',
        parameters: describe([error ?? reason]),
        depth: 0,
      }),
      () => place,
    );
  };

  const last = new LastListeners();
  last.listen('error', (event) => {
    const error: unknown = event.error;
    if (isOf(GuardTripped, error)) {
      event.preventDefault();
    }
    if (event.defaultPrevented) {
      return;
    }
    // Browsers report it like an error when a ResizeObserver does not keep up with changes of the layout.
    if (error === null && event.message.startsWith('ResizeObserver')) {
      return;
    }
    // A script that does not parse throws nothing: only the event says what is wrong with it.
    const known = error !== null && error !== undefined;
    report(error, known ? reasonOf(error) : event.message.replace(/^Uncaught /, ''), event);
  });
  last.listen('unhandledrejection', (event) => {
    // A loop rejects hundreds of thousands within its second: to look at each would hold the page up for a minute.
    if (!rejections.allows(now())) {
      event.preventDefault();
      reporter.leaveOut();
      return;
    }
    const error: unknown = event.reason;
    rejected(event.promise, error);
    if (isOf(GuardTripped, error)) {
      event.preventDefault();
    }
    if (event.defaultPrevented) {
      return;
    }
    report(error, reasonOf(error));
  });
  return { in: (file) => files.has(file) };
}

/** `instanceof`, but false for a hostile error whose own code throws when it is asked. */
function isOf<T extends Error>(
  kind: new (...parameters: never[]) => T,
  error: unknown,
): error is T {
  try {
    return error instanceof kind;
  } catch {
    return false;
  }
}
