import type {
  Function as FunctionNode,
  Identifier,
  MemberExpression,
  Node,
  Pattern,
  Program,
  Property,
} from 'acorn';
import { isNode } from './walk.ts';

/** A use of a name where the script itself does not bind it. */
export interface FreeName {
  node: Identifier;
  /** As in `{location}`, where the name stands for key and value. */
  shorthand: boolean;
  /** Something is assigned to it. */
  written: boolean;
  /** It may be that of an object, as inside `with`. */
  dynamic: boolean;
}

/** What is done about what is found on the way; free names come last. */
export interface Found {
  free(name: FreeName): void;
  member(node: MemberExpression): void;
  /** A pattern takes properties from an expression, if there is one. */
  taken(pattern: Pattern, from: unknown): void;
  /** What `new` is called of. */
  constructed(callee: unknown): void;
}

/** Where names are bound: `own` once the name that is looked for is one of them. */
interface Scope {
  outer: Scope | null;
  /** What `var` declares is bound here. */
  ofFunction: boolean;
  own: boolean;
  /** Names that are not bound inside may be those of an object. */
  dynamic: boolean;
}

interface Task {
  node: Node;
  scope: Scope;
  shorthand: boolean;
  written: boolean;
  /** A pattern whose names are declared, with `var` or otherwise. */
  declares: 'var' | 'other' | null;
}

/** Finds the uses of a name in a script, and what is done with the properties of its values. */
export class Scopes {
  readonly #name: string;
  readonly #found: Found;
  readonly #uses: Task[] = [];
  #waiting: Task[] = [];

  constructor(name: string, found: Found) {
    this.#name = name;
    this.#found = found;
  }

  /** @param nested Names of the script may be bound where it is evaluated. */
  find(program: Program, nested: boolean): void {
    const outermost: Scope = { outer: null, ofFunction: true, own: false, dynamic: nested };
    this.#wait(program.body, outermost);
    for (let task = this.#waiting.pop(); task; task = this.#waiting.pop()) {
      this.#look(task);
    }
    for (const { node, scope, shorthand, written } of this.#uses) {
      let dynamic = false;
      let bound = false;
      for (let at: Scope | null = scope; at; at = at.outer) {
        // A `var` at the top of a script is a property of the page.
        bound ||= at.own && (at !== outermost || nested);
        dynamic ||= at.dynamic;
      }
      if (!bound) {
        this.#found.free({ node: node as Identifier, shorthand, written, dynamic });
      }
    }
  }

  #wait(nodes: unknown, scope: Scope, more: Partial<Task> = {}): void {
    for (const node of [nodes].flat()) {
      if (isNode(node)) {
        this.#waiting.push({
          node,
          scope,
          shorthand: false,
          written: false,
          declares: null,
          ...more,
        });
      }
    }
  }

  #look(task: Task): void {
    const { node, scope, declares, written } = task;
    switch (node.type) {
      case 'Identifier':
        if ((node as Identifier).name !== this.#name) {
          return;
        }
        if (declares) {
          bind(scope, declares === 'var');
        } else {
          this.#uses.push(task);
        }
        return;
      case 'MemberExpression': {
        const { object, property, computed } = node as MemberExpression;
        this.#wait(object, scope);
        this.#wait(computed ? property : null, scope);
        this.#found.member(node as MemberExpression);
        return;
      }
      case 'Property': {
        const { key, value, computed, shorthand } = node as Property;
        this.#wait(computed ? key : null, scope);
        this.#wait(value, scope, { declares, written, shorthand });
        return;
      }
      case 'AssignmentPattern': {
        const { left, right } = fields(node);
        this.#wait(left, scope, { declares, written, shorthand: task.shorthand });
        this.#wait(right, scope);
        this.#found.taken(left as Pattern, right);
        return;
      }
      case 'ObjectPattern':
      case 'ArrayPattern':
      case 'RestElement':
        this.#wait(children(node), scope, { declares, written });
        return;
      case 'VariableDeclaration': {
        const { kind, declarations } = fields(node);
        for (const one of declarations as Node[]) {
          const { id, init } = fields(one);
          this.#wait(id, scope, { declares: kind === 'var' ? 'var' : 'other' });
          this.#wait(init, scope);
          this.#found.taken(id as Pattern, init);
        }
        return;
      }
      case 'AssignmentExpression': {
        const { left, right } = fields(node);
        this.#wait(left, scope, { written: true });
        this.#wait(right, scope);
        this.#found.taken(left as Pattern, right);
        return;
      }
      case 'UpdateExpression':
        this.#wait(children(node), scope, { written: true });
        return;
      case 'ForInStatement':
      case 'ForOfStatement': {
        const { left, right, body } = fields(node);
        const inside = within(scope);
        this.#wait(left, inside, { written: true });
        this.#wait([right, body], inside);
        return;
      }
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        this.#function(node as FunctionNode, scope);
        return;
      case 'ClassDeclaration':
      case 'ClassExpression': {
        const { id, superClass, body } = fields(node);
        const inside = within(scope);
        this.#wait(id, node.type === 'ClassDeclaration' ? scope : inside, { declares: 'other' });
        this.#wait([superClass, body], inside);
        return;
      }
      case 'MethodDefinition':
      case 'PropertyDefinition': {
        const { key, value, computed } = fields(node);
        this.#wait([computed ? key : null, value], scope);
        return;
      }
      case 'CatchClause': {
        const { param, body } = fields(node);
        const inside = within(scope);
        this.#wait(param, inside, { declares: 'other' });
        this.#wait(body, inside);
        return;
      }
      case 'WithStatement': {
        const { object, body } = fields(node);
        this.#wait(object, scope);
        this.#wait(body, { ...within(scope), dynamic: true });
        return;
      }
      case 'NewExpression':
        this.#found.constructed(fields(node)['callee']);
        break;
      case 'LabeledStatement':
        this.#wait(fields(node)['body'], scope);
        return;
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'MetaProperty':
        return;
      case 'StaticBlock':
        this.#wait(children(node), { ...within(scope), ofFunction: true });
        return;
    }
    const isBlock = /^(?:Block|For|Switch)Statement$/.test(node.type);
    this.#wait(children(node), isBlock ? within(scope) : scope);
  }

  #function(node: FunctionNode, scope: Scope): void {
    const { id, params, body, type } = node;
    const inside: Scope = { ...within(scope), ofFunction: true };
    if (type === 'FunctionDeclaration') {
      // In sloppy code the function is known in the whole function around its block, too.
      this.#wait(id, scope, { declares: 'other' });
      this.#wait(id, scope, { declares: 'var' });
    } else {
      this.#wait(id, inside, { declares: 'other' });
    }
    this.#wait(params, inside, { declares: 'other' });
    this.#wait(body.type === 'BlockStatement' ? body.body : body, inside);
  }
}

const within = (outer: Scope): Scope => ({ outer, ofFunction: false, own: false, dynamic: false });

function bind(scope: Scope, asVar: boolean): void {
  let at = scope;
  while (asVar && !at.ofFunction && at.outer) {
    at = at.outer;
  }
  at.own = true;
}

/** The parts of a node, whatever its type. */
export const fields = (node: Node): Record<string, unknown> =>
  node as unknown as Record<string, unknown>;

const children = (node: Node): Node[] => Object.values(node).flat().filter(isNode);
