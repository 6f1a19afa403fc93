import type {
  CallExpression,
  Function as FunctionNode,
  Identifier,
  Literal,
  MemberExpression,
  Node,
} from 'acorn';
import type { ContractSlice } from '../../contract/slice.ts';
import type { Script } from './script.ts';

/** What of the SDK an expression is. */
export type Meaning =
  | { kind: 'module'; id: string }
  | { kind: 'sdk' }
  | { kind: 'methods' }
  | { kind: 'method'; name: string }
  | { kind: 'constants' }
  | { kind: 'group'; name: string }
  | { kind: 'constant'; group: string; name: string; value: string | null };

/** Names are followed so far: code that says the same thing more often is no widget. */
const FARTHEST = 20;

/** Tells what expressions mean, beginning at the modules that the factory of the widget is given. */
export class Meanings {
  readonly #script: Script;
  readonly #contract: ContractSlice;
  readonly #modules = new Map<FunctionNode, readonly Node[]>();

  /** @param factory The factory of the widget, with the list of its dependencies. */
  constructor(
    script: Script,
    contract: ContractSlice,
    factory: { node: FunctionNode; dependencies: readonly Node[] } | null,
  ) {
    this.#script = script;
    this.#contract = contract;
    if (factory) {
      this.#modules.set(factory.node, factory.dependencies);
    }
  }

  of(node: Node, far = 0): Meaning | null {
    if (far > FARTHEST) {
      return null;
    }
    switch (node.type) {
      case 'Identifier':
        return this.#ofName((node as Identifier).name, far);
      case 'MemberExpression': {
        const { object, property, computed } = node as MemberExpression;
        return computed || property.type !== 'Identifier'
          ? null
          : this.#member(this.of(object, far + 1), property.name);
      }
      case 'CallExpression': {
        const called = this.of((node as CallExpression).callee, far + 1);
        return called?.kind === 'module' && called.id === this.#contract.sdkModule
          ? { kind: 'sdk' }
          : null;
      }
      default:
        return null;
    }
  }

  #ofName(name: string, far: number): Meaning | null {
    const origin = this.#script.originOf(name);
    switch (origin?.kind) {
      case 'value':
        return this.of(origin.value, far + 1);
      case 'member':
        return this.#member(this.of(origin.of, far + 1), origin.name);
      case 'parameter': {
        const id = this.#modules.get(origin.of)?.[origin.index];
        const value = id?.type === 'Literal' ? (id as Literal).value : null;
        return typeof value === 'string' ? { kind: 'module', id: value } : null;
      }
      case undefined:
        return null;
    }
  }

  #member(of: Meaning | null, name: string): Meaning | null {
    const { methods, constants } = this.#contract;
    switch (of?.kind) {
      case 'sdk':
        return name === 'methods' || name === 'constants' ? { kind: name } : null;
      case 'methods':
        return (methods as readonly string[]).includes(name) ? { kind: 'method', name } : null;
      case 'constants':
        return Object.hasOwn(constants, name) ? { kind: 'group', name } : null;
      case 'group': {
        const group = constants[of.name]!;
        return Object.hasOwn(group, name)
          ? { kind: 'constant', group: of.name, name, value: group[name]! }
          : null;
      }
      default:
        return null;
    }
  }
}
