import {
  OwnError,
  OwnString,
  append,
  construct,
  includes,
  now,
  startsWith,
  textOfFunction,
} from '../natives.ts';

/** Puts calls of the guard into a text, as the page does with the widget's own code. */
export type InstrumentText = (source: string, guard: string) => string;

type Constructor = new (...texts: string[]) => object;

/** Where code is made from text, as the reader writes it. */
type Maker = 'eval' | 'new Function' | 'setTimeout' | 'import()' | 'blob:' | 'data:';

interface Made {
  by: Maker;
  /** The call that made it, where that is known. */
  call?: Error;
}

export interface CodeAtRunTimeOptions {
  realm: { eval(code: string): unknown };
  /** The name of the guard. */
  guard: string;
  /** Code did not run. */
  refused(made: Made): void;
}

/** Refusals are told a task later; code that makes code in a loop need not be remembered to its end. */
const MOST_REMEMBERED = 100;

/** A call that has not been refused after this time, in ms, did not reach the browser's `eval`. */
const LONGEST_REMEMBERED = 5000;

/**
 * Watches code that a widget puts together at run time. As a rule the frame's policy refuses such code, and the
 * refusal is reported with its place. Where the reader allows it, calls of the guard are put into the code.
 *
 * `eval` itself stays the browser's own, which alone sees the names around its call: instrumented code passes
 * what it evaluates through `text`.
 */
export class CodeAtRunTime {
  readonly #options: CodeAtRunTimeOptions;
  readonly #evaluate: (code: string) => unknown;
  #calls: { by: Maker; call: Error; at: number }[] = [];
  #instrument: InstrumentText | null = null;

  constructor(options: CodeAtRunTimeOptions) {
    this.#options = options;
    this.#evaluate = options.realm.eval.bind(options.realm);
    this.#watchConstructors();
    document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
      if (blockedURI === 'eval') {
        const since = now() - LONGEST_REMEMBERED;
        this.#calls = this.#calls.filter(({ at }) => at >= since);
        options.refused(this.#calls.shift() ?? { by: 'eval' });
      } else if (/^(?:script|worker)-src/.test(effectiveDirective) && isScheme(blockedURI)) {
        options.refused({ by: `${blockedURI}:` });
      }
    });
  }

  /** Expects the policy to let code pass from now on, and puts calls of the guard into it. */
  allow(instrument: InstrumentText): void {
    this.#instrument = instrument;
  }

  /** The text that is to run in the place of `code`; what is no text is given back. */
  text(code: unknown, by: Maker = 'eval'): unknown {
    if (typeof code !== 'string') {
      return code;
    }
    if (this.#instrument) {
      return this.#instrument(code, this.#options.guard);
    }
    this.#remember(by);
    return code;
  }

  /**
   * What an `import()` is to take for the address it was given. A module that is not a file of a server is text
   * that has been put together: it would call no guard, even where such code is allowed.
   */
  address(specifier: unknown): object {
    const call = new OwnError();
    return {
      [Symbol.toPrimitive]: () => {
        const text = OwnString(specifier);
        if (includes(text, ':') && !startsWith(text, 'http')) {
          this.#options.refused({ by: 'import()', call });
          throw new TypeError('a module must be a file of a server');
        }
        return text;
      },
    };
  }

  #remember(by: Maker): void {
    if (this.#calls.length < MOST_REMEMBERED) {
      append(this.#calls, { by, call: new OwnError(), at: now() });
    }
  }

  /** All four kinds of functions have a constructor that takes text; only one is a global. */
  #watchConstructors(): void {
    const plain = () => undefined;
    const kinds = [
      plain,
      async () => Promise.resolve(),
      function* () {
        yield;
      },
      async function* () {
        yield Promise.resolve();
      },
    ];
    for (const kind of kinds) {
      const prototype = Object.getPrototypeOf(kind) as { constructor: Constructor };
      const watched: Constructor = new Proxy(prototype.constructor, {
        apply: (native, _, texts: string[]) => this.#make(native, texts, native),
        construct: (native, texts: string[], target) =>
          this.#make(native, texts, target === watched ? native : target),
      });
      Object.defineProperty(prototype, 'constructor', { value: watched });
      if (kind === plain) {
        Object.defineProperty(this.#options.realm, 'Function', { value: watched });
      }
    }
  }

  #make(native: Constructor, texts: string[], target: NewableFunction): object {
    const made = this.#construct(native, texts, target);
    // The text of the function holds its parameters, too. A function made by a class derived from `Function`
    // would lose its prototype here, so it stays as it is.
    return this.#instrument && target === native
      ? (this.#evaluate(
          this.#instrument(`(${textOfFunction(made)})`, this.#options.guard),
        ) as object)
      : made;
  }

  /** Remembers the call where the policy refuses it, which it reports a task later; a syntax error is no refusal. */
  #construct(native: Constructor, texts: string[], target: NewableFunction): object {
    try {
      return construct(native, texts, target) as object;
    } catch (error) {
      if (error instanceof EvalError) {
        this.#remember('new Function');
      }
      throw error;
    }
  }
}

const isScheme = (blocked: string): blocked is 'blob' | 'data' =>
  blocked === 'blob' || blocked === 'data';
