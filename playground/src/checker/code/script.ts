import type { Function as FunctionNode, Identifier, Node, Pattern, Program } from 'acorn';
import { boundNames } from '../../source/bound-names.ts';
import { isFunction, pushParts } from '../../source/walk.ts';

/** How a name gets its value, where it has a value of its own. */
export type Origin =
  | { kind: 'value'; value: Node }
  /** Taken from an object by the name of its property. */
  | { kind: 'member'; of: Node; name: string }
  | { kind: 'parameter'; of: FunctionNode; index: number };

const NONE: readonly string[] = [];

/** A node with its number among those of the script, and that of the one around it: a map of a million is slow. */
interface Numbered extends Node {
  number?: number;
  parent?: number;
}

/**
 * A parsed script: who stands around whom, and what names mean. A name means something only where the script binds it
 * once and never writes to it again: whatever scopes there are, it is the same thing everywhere then.
 */
export class Script {
  readonly program: Program;
  readonly nodes: readonly Node[];
  readonly #bound = new Map<string, number>();
  readonly #origins = new Map<string, Origin>();
  readonly #reads = new Map<string, Identifier[]>();

  constructor(program: Program) {
    this.program = program;
    const nodes: Numbered[] = [];
    const waiting: Numbered[] = [program];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      const first = waiting.length;
      node.number = nodes.length;
      nodes.push(node);
      pushParts(node, waiting);
      for (let at = first; at < waiting.length; at += 1) {
        waiting[at]!.parent = node.number;
      }
      this.#bind(node);
    }
    this.nodes = nodes;
    for (const node of nodes) {
      if (node.type === 'Identifier' && this.#isRead(node)) {
        const { name } = node as Identifier;
        const reads = this.#reads.get(name) ?? [];
        reads.push(node as Identifier);
        this.#reads.set(name, reads);
      }
    }
  }

  parentOf(node: Node): Node | undefined {
    const { parent } = node as Numbered;
    return parent === undefined ? undefined : this.nodes[parent];
  }

  /** What stands around a node, from the inside out. */
  *around(node: Node): Generator<Node> {
    for (let at = this.parentOf(node); at; at = this.parentOf(at)) {
      yield at;
    }
  }

  /** Whether the script declares a name anywhere; else it is the page's. */
  binds(name: string): boolean {
    return this.#bound.has(name);
  }

  originOf(name: string): Origin | undefined {
    return this.#bound.get(name) === 1 ? this.#origins.get(name) : undefined;
  }

  /** Where a name stands, other than where it is declared or names a property. */
  readsOf(name: string): readonly Identifier[] {
    return this.#reads.get(name) ?? [];
  }

  #bind(node: Node): void {
    switch (node.type) {
      case 'VariableDeclarator': {
        const { id, init } = node as Node & { id: Pattern; init: Node | null };
        this.#count(id);
        this.#originate(id, init);
        return;
      }
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression': {
        const { id, params } = node as FunctionNode;
        params.forEach((parameter, index) => {
          this.#count(parameter);
          if (parameter.type === 'Identifier') {
            const of = node as FunctionNode;
            this.#origins.set(parameter.name, { kind: 'parameter', of, index });
          }
        });
        this.#count(id);
        return;
      }
      case 'ClassDeclaration':
      case 'ClassExpression':
      case 'ImportSpecifier':
      case 'ImportDefaultSpecifier':
      case 'ImportNamespaceSpecifier': {
        const { id, local } = node as Node & { id?: Pattern | null; local?: Pattern };
        this.#count(id ?? local);
        return;
      }
      case 'CatchClause':
        this.#count((node as Node & { param: Pattern | null }).param);
        return;
      case 'AssignmentExpression':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'UpdateExpression': {
        const { left, argument } = node as Node & { left?: Node; argument?: Node };
        const written = (left ?? argument)!;
        if (written.type !== 'VariableDeclaration') {
          this.#count(written as Pattern);
        }
        return;
      }
      case 'WithStatement':
        // Any name inside may be that of a property.
        for (const name of this.#bound.keys()) {
          this.#bound.set(name, Infinity);
        }
        return;
      default:
    }
  }

  #count(pattern: Pattern | null | undefined): void {
    for (const name of pattern ? boundNames(pattern) : NONE) {
      this.#bound.set(name, (this.#bound.get(name) ?? 0) + 1);
    }
  }

  #originate(id: Pattern, init: Node | null): void {
    if (!init) {
      return;
    }
    if (id.type === 'Identifier') {
      this.#origins.set(id.name, { kind: 'value', value: init });
    } else if (id.type === 'ObjectPattern') {
      for (const property of id.properties) {
        const isPlain =
          property.type === 'Property' &&
          !property.computed &&
          property.key.type === 'Identifier' &&
          property.value.type === 'Identifier';
        if (isPlain) {
          const { name } = property.value as Identifier;
          this.#origins.set(name, {
            kind: 'member',
            of: init,
            name: (property.key as Identifier).name,
          });
        }
      }
    }
  }

  #isRead(node: Node): boolean {
    const parent = this.parentOf(node) as
      | (Node & { id?: Node; key?: Node; property?: Node; computed?: boolean; shorthand?: boolean })
      | undefined;
    switch (parent?.type) {
      case 'VariableDeclarator':
        return parent.id !== node;
      case 'MemberExpression':
        return parent.property !== node || parent.computed === true;
      case 'Property':
        // In a shorthand it is the value as well, which is another node where it is read.
        return parent.key !== node || parent.computed === true;
      case 'MethodDefinition':
      case 'PropertyDefinition':
        return parent.key !== node || parent.computed === true;
      case 'LabeledStatement':
      case 'BreakStatement':
      case 'ContinueStatement':
        return false;
      default:
        return !(parent && isFunction(parent) && (parent as FunctionNode).body !== node);
    }
  }
}
