import type { CallbackName } from '../contract/names.ts';
import type { Fault } from '../protocol/fault.ts';
import type { Report } from '../sdk/report.ts';

export type Callbacks = Partial<Record<CallbackName, (...parameters: unknown[]) => unknown>>;

export type Cleanup = (() => unknown) | null;

export type Settled = { kind: 'threw' } | { kind: 'returned'; cleanup: Cleanup };
export type Answer = Settled | { kind: 'promised'; settled: Promise<Settled> };

export interface CallbackDependencies {
  report: Report;
  /** A short text that shows a value to a person. */
  show(value: unknown): string;
  /** A short text of what was thrown, which may be anything. */
  reason(thrown: unknown): string;
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as { then?: unknown } | null | undefined)?.then === 'function';

/** One callback of a widget: calls it and runs its cleanups; what is wrong with what they do is reported. */
export class Callback {
  readonly #name: CallbackName;
  readonly #widget: string;
  readonly #callbacks: Callbacks;
  readonly #deps: CallbackDependencies;
  /** Whether it has returned a promise before; that is said once. */
  #promising = false;

  constructor(
    name: CallbackName,
    widget: string,
    callbacks: Callbacks,
    dependencies: CallbackDependencies,
  ) {
    this.#name = name;
    this.#widget = widget;
    this.#callbacks = callbacks;
    this.#deps = dependencies;
  }

  call(parameter: unknown): Answer {
    let returned: unknown;
    let promised: boolean;
    try {
      returned = this.#callbacks[this.#name]?.(parameter);
      promised = isThenable(returned);
    } catch (error) {
      return this.#threw(error);
    }
    if (!promised) {
      return this.#returned(returned);
    }
    if (!this.#promising) {
      this.#promising = true;
      this.#problem({ code: 'undocumented-promise', params: { name: this.#name } });
    }
    return { kind: 'promised', settled: this.#settle(returned) };
  }

  /** Awaits, because the method `then` may be the widget's by now. */
  async #settle(promised: unknown): Promise<Settled> {
    let value: unknown;
    try {
      value = await promised;
    } catch (reason) {
      return this.#threw(reason);
    }
    return this.#returned(value);
  }

  clean(cleanup: Cleanup): 'called' | 'none' | 'threw' {
    if (!cleanup) {
      return 'none';
    }
    try {
      cleanup();
      return 'called';
    } catch (error) {
      const reason = this.#deps.reason(error);
      this.#problem({ code: 'cleanup-threw', params: { name: this.#name, reason } }, error);
      return 'threw';
    }
  }

  #returned(value: unknown): Settled {
    if (typeof value === 'function') {
      return { kind: 'returned', cleanup: value as () => unknown };
    }
    if (value !== undefined) {
      const params = { name: this.#name, value: this.#deps.show(value) };
      this.#problem({ code: 'bad-return', params });
    }
    return { kind: 'returned', cleanup: null };
  }

  #threw(error: unknown): Settled {
    const reason = this.#deps.reason(error);
    this.#problem({ code: 'callback-threw', params: { name: this.#name, reason } }, error);
    return { kind: 'threw' };
  }

  #problem(fault: Fault, error?: unknown): void {
    this.#deps.report.problem(fault, this.#widget, error);
  }
}
