/** The global `define` of RequireJS. */
export interface Define {
  (...parameters: unknown[]): void;
  amd: unknown;
}

/** What a script has defined under names. An error holds the place of its call. */
export interface Named {
  name: string;
  call: Error;
}

interface Calls {
  anonymous: boolean;
  named: Named[];
}

export interface DefinesHost {
  /** The script that runs now. */
  running(): object | null;
  /** A module without a name was defined beside the one of its script, or after it; it is not used. */
  ignored(call: Error): void;
}

/**
 * Watches the calls of `define`. RequireJS takes one module without a name from each script: of a second
 * one it says nothing, and one that comes when no script runs it gives to whichever is loaded next.
 */
export class Defines {
  readonly #host: DefinesHost;
  readonly #calls = new WeakMap<object, Calls>();

  constructor(host: DefinesHost) {
    this.#host = host;
  }

  /** The calls that this script makes are to be passed on. */
  expect(script: object): void {
    this.#calls.set(script, { anonymous: false, named: [] });
  }

  /** What the script has defined under names so far. */
  namedBy(script: object): readonly Named[] {
    return this.#calls.get(script)?.named ?? [];
  }

  /** `define`, watched. */
  watch(define: Define): Define {
    const watched = (...parameters: unknown[]): void => {
      const script = this.#host.running();
      const calls = script && this.#calls.get(script);
      const [name] = parameters;
      if (typeof name === 'string') {
        calls?.named.push({ name, call: new Error() });
      } else if (calls && !calls.anonymous) {
        calls.anonymous = true;
      } else {
        this.#host.ignored(new Error());
        return;
      }
      define(...parameters);
    };
    return Object.assign(watched, { amd: define.amd });
  }
}
