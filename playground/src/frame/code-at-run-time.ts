/** Calls of the guard in a text, as the page puts them into the widget's own. */
export type InstrumentText = (source: string, guard: string) => string;

const { toString } = Function.prototype;
const textOf = (made: object): string => Reflect.apply(toString, made, []);

type Constructor = new (...texts: string[]) => object;

/** Where code is made from text, as the reader writes it. */
type Maker = 'eval' | 'new Function' | 'setTimeout';

export interface CodeAtRunTimeOptions {
  realm: { eval(code: string): unknown };
  /** The name of the guard. */
  guard: string;
  /** The frame's policy refused code; `call` was the call that made it, where that is known. */
  refused(made: { by: Maker; call: Error } | undefined): void;
}

/** Refusals are told a task later; code that makes code in a loop need not be remembered to its end. */
const MOST_REMEMBERED = 100;

/**
 * Watches code that a widget puts together at run time. The frame's policy refuses it as a rule, and then its
 * place is told; where the reader allows it, it is made to call the guard.
 *
 * `eval` itself stays the browser's own, which alone sees the names around its call: instrumented code passes
 * what it evaluates through `text`.
 */
export class CodeAtRunTime {
  readonly #options: CodeAtRunTimeOptions;
  readonly #evaluate: (code: string) => unknown;
  readonly #calls: { by: Maker; call: Error }[] = [];
  #instrument: InstrumentText | null = null;

  constructor(options: CodeAtRunTimeOptions) {
    this.#options = options;
    this.#evaluate = options.realm.eval.bind(options.realm);
    this.#watchConstructors();
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
      if (blockedURI === 'eval') {
        options.refused(this.#calls.shift());
      }
    });
  }

  /** From now on code is not refused, and is made to call the guard. */
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

  #remember(by: Maker): void {
    if (this.#calls.length < MOST_REMEMBERED) {
      this.#calls.push({ by, call: new Error() });
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
    if (!this.#instrument) {
      this.#remember('new Function');
    }
    const made = Reflect.construct(native, texts, target) as object;
    // Its text holds the parameters as well. One of a class derived from `Function` would lose its prototype.
    return this.#instrument && target === native
      ? (this.#evaluate(this.#instrument(`(${textOf(made)})`, this.#options.guard)) as object)
      : made;
  }
}
