import type {
  Function as FunctionNode,
  Identifier,
  MemberExpression,
  Node,
  Pattern,
  Program,
  Property,
} from 'acorn';
import { guardMarks } from '../protocol/guard-marks.ts';
import { endOf, type Insertion, type Insertions, startOf } from './insertions.ts';

const NAME = 'location';

/** Names of properties that may hold a window or a document, where a chain ends with one. */
const PLACES =
  /^(?:window|document|defaultView|ownerDocument|self|top|parent|globalThis|frames|view|content(?:Window|Document)|target|currentTarget|srcElement|source)$/;

/** Where names are bound: `own` once `location` is one of them. */
interface Scope {
  outer: Scope | null;
  /** What `var` declares is bound here. */
  ofFunction: boolean;
  own: boolean;
  /** Names that are not bound inside may be those of an object. */
  dynamic: boolean;
}

interface Use {
  node: Identifier;
  scope: Scope;
  /** As in `{location}`, where the name stands for key and value. */
  shorthand: boolean;
  /** Something is assigned to it. */
  written: boolean;
}

interface Task extends Omit<Use, 'node'> {
  node: Node;
  /** A pattern whose names are declared, with `var` or otherwise. */
  declares: 'var' | 'other' | null;
}

/**
 * Makes a script ask `guard` for `location`, which no page can redefine: `guard.page` is the page as far as its
 * location goes, `guard.of(x)` that page where `x` is window or document and else `x`, `guard.like(x)` the same with
 * all other properties, and `guard.at(x)` the simulated location where `x` is the browser's.
 *
 * @param nested Names of the script may be bound where it is evaluated.
 */
export function locationUses(
  source: string,
  program: Program,
  guard: string,
  nested = false,
): Insertions {
  // Names may be written with escapes.
  return source.includes(NAME) || source.includes('\\u')
    ? new LocationUses(source, guard).find(program, nested)
    : { opened: [], closed: [] };
}

class LocationUses {
  readonly #source: string;
  readonly #marks: ReturnType<typeof guardMarks>;
  readonly #opened: Insertion[] = [];
  readonly #closed: Insertion[] = [];
  readonly #uses: Use[] = [];
  readonly #constructed = new Set<Node>();
  #waiting: Task[] = [];

  constructor(source: string, guard: string) {
    this.#source = source;
    this.#marks = guardMarks(guard);
  }

  find(program: Program, nested: boolean): Insertions {
    const outermost: Scope = { outer: null, ofFunction: true, own: false, dynamic: nested };
    this.#wait(program.body, outermost);
    for (let task = this.#waiting.pop(); task; task = this.#waiting.pop()) {
      this.#look(task);
    }
    for (const use of this.#uses) {
      this.#place(use, outermost, nested);
    }
    this.#opened.sort((one, other) => one.offset - other.offset);
    return { opened: this.#opened, closed: this.#closed };
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
        if ((node as Identifier).name !== NAME) {
          return;
        }
        if (declares) {
          bind(scope, declares === 'var');
        } else {
          this.#uses.push({ ...task, node: node as Identifier });
        }
        return;
      case 'MemberExpression':
        this.#member(node as MemberExpression, scope);
        return;
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
        this.#take(left as Pattern, right);
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
          this.#take(id as Pattern, init);
        }
        return;
      }
      case 'AssignmentExpression': {
        const { left, right } = fields(node);
        this.#wait(left, scope, { written: true });
        this.#wait(right, scope);
        this.#take(left as Pattern, right);
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
        this.#construct(fields(node)['callee']);
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

  /** What a member is taken of goes through the guard. */
  #member(node: MemberExpression, scope: Scope): void {
    const { object, property, computed } = node;
    this.#wait(object, scope);
    this.#wait(computed ? property : null, scope);
    if (object.type === 'Super' || nameOfMember(node) !== NAME) {
      return;
    }
    const chained = isChained(object);
    if (chained && !PLACES.test(nameOfMember(object) ?? '')) {
      return;
    }
    const marks = this.#marks;
    const constructed = this.#constructed.has(node);
    this.#opened.push({
      ...startOf(node),
      text: constructed ? marks.inBrackets('of') : marks.through('of'),
    });
    const end = this.#endOf(object);
    // What ends the chain before its end is lost in the call: the rest has to end with it.
    const next = this.#source.slice(end.offset).trimStart();
    const goesOn = chained && !next.startsWith('?.');
    const chain = next.startsWith('.') ? marks.afterChain : marks.afterChainOfBrackets;
    const after = constructed ? marks.afterBrackets : marks.after;
    this.#closed.push({ ...end, text: goesOn ? chain : after });
  }

  /** The end of an expression with the brackets around it. */
  #endOf(node: Node): Omit<Insertion, 'text'> {
    const rest = /^(?:\s|\/\/.*|\/\*[^]*?\*\/|\))*\)/.exec(this.#source.slice(node.end))?.[0] ?? '';
    const end = endOf(node);
    const lines = rest.split(/\r\n?|[\n\u2028\u2029]/);
    const last = lines.at(-1) ?? '';
    return {
      offset: end.offset + rest.length,
      line: end.line + lines.length - 1,
      column: lines.length > 1 ? last.length : end.column + last.length,
    };
  }

  /** In `new a.location.b()` a call would be taken for that of the constructor. */
  #construct(callee: unknown): void {
    for (let node = callee; isNode(node); node = fields(node)['object']) {
      this.#constructed.add(node);
    }
  }

  /** What a pattern takes its `location` from goes through the guard. */
  #take(pattern: Pattern, from: unknown): void {
    const takes =
      pattern.type === 'ObjectPattern' &&
      pattern.properties.some((one) => one.type === 'Property' && keyOf(one) === NAME);
    if (takes && isNode(from)) {
      const value = lastOf(from);
      this.#opened.push({ ...startOf(value), text: this.#marks.through('like') });
      this.#closed.push({ ...endOf(value), text: this.#marks.after });
    }
  }

  #place({ node, scope, shorthand, written }: Use, outermost: Scope, nested: boolean): void {
    let dynamic = false;
    for (let at: Scope | null = scope; at; at = at.outer) {
      // A `var` at the top of a script is a property of the page.
      if (at.own && (at !== outermost || nested)) {
        return;
      }
      dynamic ||= at.dynamic;
    }
    const marks = this.#marks;
    const key = shorthand ? `${NAME}:` : '';
    if (dynamic && !written) {
      this.#opened.push({ ...startOf(node), text: `${key}${marks.through('at')}` });
      this.#closed.push({ ...endOf(node), text: marks.after });
    } else if (!dynamic || nested) {
      this.#opened.push({ ...startOf(node), text: shorthand ? marks.pageAs(NAME) : marks.page });
    }
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

/** Whether an expression may end before its end, as `a?.b` does. */
function isChained(expression: Node): boolean {
  for (let node: unknown = expression; isNode(node);) {
    const { optional, object, callee, type } = fields(node);
    if (optional === true) {
      return true;
    }
    node = type === 'CallExpression' ? callee : type === 'MemberExpression' ? object : null;
  }
  return false;
}

function nameOfMember(node: Node): string | null {
  const { type, property, computed } = fields(node);
  return type === 'MemberExpression'
    ? keyOf({ key: property as Node, computed: computed === true })
    : null;
}

/** The name of a property that is written out. */
function keyOf({ key, computed }: { key: Node; computed: boolean }): string | null {
  const { name, value, quasis, expressions } = fields(key);
  if (key.type === 'Identifier' && !computed) {
    return name as string;
  }
  if (key.type === 'TemplateLiteral' && (expressions as unknown[]).length === 0) {
    return (quasis as { value: { cooked: string } }[])[0]?.value.cooked ?? null;
  }
  return key.type === 'Literal' && typeof value === 'string' ? value : null;
}

/** What gives an expression its value. */
const lastOf = (node: Node): Node =>
  node.type === 'SequenceExpression' ? (fields(node)['expressions'] as Node[]).at(-1)! : node;

const fields = (node: Node): Record<string, unknown> => node as unknown as Record<string, unknown>;

const children = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { type?: unknown }).type === 'string';
