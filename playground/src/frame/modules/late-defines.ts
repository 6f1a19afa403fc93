import { apply, isArray } from '../natives.ts';

type Require = (...parameters: unknown[]) => unknown;

/** The part of RequireJS that hands out functions `require`. */
export interface Requiring {
  require: Require;
  makeRequire: (...parameters: unknown[]) => Require;
}

/**
 * What RequireJS does with a module without a name that came when no script was running: the next `require` of a
 * list throws. Nothing else of it is kept, or the script that is loaded next would get the module for its own.
 */
export class LateDefines {
  #factory: { text: string } | null = null;
  #own = false;

  /** Has each `require` that code gets from now on throw once after a module that came late. */
  watch(context: Requiring): void {
    const { makeRequire } = context;
    context.makeRequire = (...parameters) => this.#watched(apply(makeRequire, context, parameters));
    context.require = this.#watched(context.require);
  }

  came(factory: unknown): void {
    this.#factory = { text: String(factory) };
  }

  /** Runs work of the frame itself, which no module of a widget disturbs. */
  without<T>(work: () => T): T {
    this.#own = true;
    try {
      return work();
    } finally {
      this.#own = false;
    }
  }

  #watched(native: Require): Require {
    return new Proxy(native, {
      apply: (target, self, parameters: unknown[]) => {
        const late = this.#factory;
        if (late && !this.#own && isArray(parameters[0])) {
          this.#factory = null;
          const address = 'https://requirejs.org/docs/errors.html#mismatch';
          const message = `Mismatched anonymous define() module: ${late.text}\n${address}`;
          throw Object.assign(new Error(message), { requireType: 'mismatch' });
        }
        return apply(target, self, parameters);
      },
    });
  }
}
