import type { Contract, ContractFunction } from '../contract/contract.ts';
import type { EditorFacts } from './facts.ts';
import { Types } from './types.ts';
import {
  type Member,
  type Parameter,
  type Signature,
  type Symbol,
  type Value,
  valueOf,
} from './value.ts';

/** The contract as values of names: of modules, of the page's own globals, of what callbacks are given. */
export class Vocabulary {
  readonly modules: readonly Symbol[];
  readonly callbacks: readonly Signature[];
  readonly facts: EditorFacts;
  readonly #contract: Contract;
  readonly #types: Types;
  readonly #globals = new Map<string, Value>();
  #ofModules: Map<string, Value> | undefined;

  constructor(contract: Contract, facts: EditorFacts) {
    this.#contract = contract;
    this.facts = facts;
    this.#types = new Types(contract, () => this.#instance());
    this.modules = contract.modules.map(({ id, package: name, version, page }) => ({
      name: id,
      kind: 'module',
      type: name && version ? `${name} ${version}` : '',
      page,
    }));
    this.callbacks = this.#functions('callback').map((one) => this.#signature(one));
    this.#addDeveloper();
  }

  /** What the module of an id is. */
  module(id: string): Value | null {
    this.#ofModules ??= new Map(
      this.modules.map((symbol) => [symbol.name, this.#moduleOf(symbol)]),
    );
    return this.#ofModules.get(id) ?? null;
  }

  /** What a name of the page is that the widget's code does not declare. */
  global(name: string): Value | null {
    return this.#globals.get(name) ?? null;
  }

  #functions(kind: ContractFunction['kind']): ContractFunction[] {
    return this.#contract.functions.filter((item) => item.kind === kind);
  }

  #moduleOf(symbol: Symbol): Value {
    const [factory] = this.#functions('factory');
    return factory && symbol.name === this.#contract.header.id
      ? this.#callable(factory)
      : valueOf({ id: `module:${symbol.name}`, symbol });
  }

  /** What the factory of the SDK returns. */
  #instance(): Value {
    const { header, constants } = this.#contract;
    const page = this.facts.instancePage;
    const part = (name: string, names: readonly string[]): Symbol => ({
      name,
      kind: 'namespace',
      type: names.join(' | '),
      page,
    });
    const methods = this.#functions('method');
    const groups = Object.keys(constants);
    const name = header.instanceType;
    return valueOf({
      id: name,
      symbol: { name, kind: 'value', type: name, page },
      members: () => [
        {
          symbol: part(
            'methods',
            methods.map((method) => method.name),
          ),
          value: valueOf({ id: 'methods', members: () => methods.map((one) => this.#member(one)) }),
        },
        {
          symbol: part('constants', groups),
          value: valueOf({
            id: 'constants',
            members: () => groups.map((group) => this.#types.group(group)),
          }),
        },
      ],
    });
  }

  #member(item: ContractFunction): Member {
    const value = this.#callable(item);
    return { symbol: value.symbol!, value };
  }

  #callable(item: ContractFunction): Value {
    const signature = this.#signature(item);
    return valueOf({ id: `function:${item.name}`, symbol: signature.symbol, signature });
  }

  #signature(item: ContractFunction): Signature {
    const { name, kind, signature, page } = item;
    const facts = this.facts.functions[name];
    const parameters = facts?.typeParameters ?? {};
    const bound = (text: string | null) =>
      new Map(Object.entries(parameters).map(([key, type]) => [key, { type, text }]));
    const { versions } = this.#contract.header;
    return {
      symbol: {
        name,
        kind: kind === 'method' ? 'method' : 'function',
        type: signature,
        page,
      },
      returns: facts?.returns.map((one) => one.summary).join(' ') ?? '',
      dependsOn: item.parameters.findIndex(({ type }) => type in parameters),
      result: (text) => this.#types.value(facts?.result ?? 'void', [], page, bound(text)),
      parameters: item.parameters.map((field): Parameter => {
        const { symbol, value } = this.#types.field(field, page, bound(null));
        return {
          symbol,
          optional: field.optional,
          value: kind === 'factory' ? withVersions(value, versions) : value,
          calledWith: (text) =>
            (facts?.callbacks[field.name] ?? []).map(({ type }) =>
              this.#types.value(type, [], page, bound(text)),
            ),
        };
      }),
    };
  }

  /** Makes values of `window.AMOCRM.developer` and of what leads to it, from the inside out. */
  #addDeveloper(): void {
    const path = this.#contract.header.developerGlobal?.split('.') ?? [];
    const utils = this.#functions('util');
    let members = (): readonly Member[] => utils.map((one) => this.#member(one));
    let names = utils.map(({ name }) => name);
    const page = utils[0]?.page ?? '';
    for (const name of path.toReversed()) {
      const symbol: Symbol = {
        name,
        kind: 'namespace',
        type: names.join(' | '),
        page,
      };
      const value = valueOf({ id: `global:${name}`, symbol, members });
      members = () => [{ symbol, value }];
      names = [name];
      // What hangs on the window is a name of its own, too.
      if (name === path[0] || (path[0] === 'window' && name === path[1])) {
        this.#globals.set(name, value);
      }
    }
  }
}

/** The options of the factory, whose version is one of those that there are. */
function withVersions(options: Value, versions: readonly string[]): Value {
  return {
    ...options,
    members: () =>
      options.members().map((member) =>
        member.symbol.name === 'version'
          ? {
              ...member,
              value: {
                ...member.value,
                texts: versions.map((name) => ({ ...member.symbol, name, type: '' })),
              },
            }
          : member,
      ),
  };
}
