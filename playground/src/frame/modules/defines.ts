import { OwnError, append, isArray } from '../natives.ts';

/** The global `define` of RequireJS. */
export interface Define {
  (...parameters: unknown[]): void;
  amd: unknown;
}

/** A module that a script has defined. */
export interface Defined {
  /** Null for the one that is the script's own. */
  name: string | null;
  /** What it asks for in its list. */
  ids: readonly unknown[];
  /** An error holds the place of the call. */
  call: Error;
}

export interface DefinesHost {
  /** The script that runs now. */
  running(): object | null;
  /** A module without a name was defined beside the one of its script, or after it; it is not used. */
  ignored(call: Error): void;
  /** It came when no script was running. */
  late(factory: unknown): void;
}

/**
 * Watches the calls of `define`. RequireJS takes one module without a name from each script: of a second
 * one it says nothing, and one that comes when no script runs it gives to whichever is loaded next.
 */
export class Defines {
  readonly #host: DefinesHost;
  readonly #made = new WeakMap<object, Defined[]>();

  constructor(host: DefinesHost) {
    this.#host = host;
  }

  /** The calls that this script makes are to be passed on. */
  expect(script: object): void {
    this.#made.set(script, []);
  }

  /** What the script has defined so far, in order. */
  madeBy(script: object): readonly Defined[] {
    return this.#made.get(script) ?? [];
  }

  /** `define`, watched. */
  watch(define: Define): Define {
    const watched = (...parameters: unknown[]): void => {
      const script = this.#host.running();
      const made = script ? this.#made.get(script) : undefined;
      const name = typeof parameters[0] === 'string' ? parameters[0] : null;
      const list = name === null ? parameters[0] : parameters[1];
      const defined = { name, ids: isArray(list) ? list.slice() : [], call: new OwnError() };
      if (name === null && (!made || made.some((one) => one.name === null))) {
        this.#host.ignored(defined.call);
        if (!made) {
          this.#host.late(parameters[parameters.length - 1]);
        }
        return;
      }
      if (made) {
        append(made, defined);
      }
      define(...parameters);
    };
    return Object.assign(watched, { amd: define.amd });
  }
}

/** The module that a script without one of its own means as such: the last that no other of it asks for. */
export function mainOf(made: readonly Defined[]): Defined | undefined {
  const asked = new Set(made.flatMap(({ ids }) => ids));
  return made.findLast(({ name }) => !asked.has(name)) ?? made.at(-1);
}
