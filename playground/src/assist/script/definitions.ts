import type { Functions } from './functions.ts';
import type { Names } from './names.ts';
import {
  argumentsOf,
  calleeOf,
  isFunction,
  type Node,
  partsOf,
  propertiesOf,
  type Source,
  stringOf,
  textOf,
} from './tree.ts';

/** The calls by which a script asks for modules. */
const LOADERS = new Set(['define', 'require', 'requirejs']);

/** What `define` and `require` are given: factories with their modules, and the widget that a factory returns. */
export class Definitions {
  /** The ids of the modules that a function is called with, by the place where the function begins. */
  readonly #modules = new Map<number, (string | null)[]>();
  /** Where objects begin that are what a module comes to. */
  readonly #returned = new Set<number>();
  /** The names under which such objects hold functions, by the places where these begin. */
  readonly #callbacks = new Map<number, string>();
  readonly #source: Source;

  constructor(source: Source, names: Names, functions: Functions) {
    this.#source = source;
    source.tree.iterate({
      enter: (ref) => {
        if (ref.name === 'CallExpression') {
          const call = ref.node;
          const name = loaderOf(source, call);
          if (name !== null && !names.declarationOf(name, call.from)) {
            this.#add(call, name, functions);
          }
        }
      },
    });
  }

  /** The modules that a function is called with; null where no loader calls it. */
  modulesOf(fn: Node): readonly (string | null)[] | null {
    return this.#modules.get(fn.from) ?? null;
  }

  /** Whether an object is what the module of a widget comes to. */
  isWidget(object: Node): boolean {
    return this.#returned.has(object.from);
  }

  /** The name under which the widget has a function. */
  callbackOf(fn: Node): string | null {
    return this.#callbacks.get(fn.from) ?? null;
  }

  #add(call: Node, loader: string, functions: Functions): void {
    const given = argumentsOf(call);
    const list = given.find(({ name }) => name === 'ArrayExpression');
    const last = given.at(-1);
    if (!last || last === list) {
      return;
    }
    const fn = functions.functionOf(last);
    if (fn && list) {
      this.#modules.set(
        fn.from,
        partsOf(list).map((id) => (id.name === 'String' ? stringOf(this.#source, id) : null)),
      );
    }
    if (loader === 'define') {
      const returned = fn ? functions.returnedBy(fn) : [last];
      for (const node of returned) {
        const object = functions.objectOf(node);
        if (object) {
          this.#returned.add(object.from);
          this.#addCallbacks(object, functions);
        }
      }
    }
  }

  #addCallbacks(object: Node, functions: Functions): void {
    for (const property of propertiesOf(object)) {
      const [key, value] = partsOf(property);
      const isNamed = key && /^(?:PropertyDefinition|VariableDefinition|String)$/.test(key.name);
      const fn = isFunction(property)
        ? property
        : value
          ? functions.functionOf(value)
          : isNamed && functions.functionOfName(key);
      if (fn && isNamed) {
        this.#callbacks.set(fn.from, nameOfKey(this.#source, key));
      }
    }
  }
}

export const nameOfKey = (source: Source, key: Node): string =>
  key.name === 'String' ? stringOf(source, key) : textOf(source, key);

/** The loader that a call is of, if it is of one. */
export function loaderOf(source: Source, call: Node): string | null {
  const callee = calleeOf(call);
  const name = callee?.name === 'VariableName' ? textOf(source, callee) : '';
  return LOADERS.has(name) ? name : null;
}
