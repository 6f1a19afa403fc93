import type { MemberExpression, Node, Pattern, Program } from 'acorn';
import { guardMarks } from '../protocol/guard-marks.ts';
import { endOf, type Insertion, type Insertions, startOf } from './insertions.ts';
import { fields, type FreeName, Scopes } from './scopes.ts';
import { isNode } from './walk.ts';

const NAME = 'location';

/** Names of properties that may hold a window or a document, where a chain ends with one. */
const PLACES =
  /^(?:window|document|defaultView|ownerDocument|self|top|parent|globalThis|frames|view|content(?:Window|Document)|target|currentTarget|srcElement|source)$/;

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
  readonly #constructed = new Set<Node>();

  constructor(source: string, guard: string) {
    this.#source = source;
    this.#marks = guardMarks(guard);
  }

  find(program: Program, nested: boolean): Insertions {
    new Scopes(NAME, {
      free: (name) => this.#free(name, nested),
      member: (node) => this.#member(node),
      taken: (pattern, from) => this.#take(pattern, from),
      constructed: (callee) => this.#construct(callee),
    }).find(program, nested);
    this.#opened.sort((one, other) => one.offset - other.offset);
    return { opened: this.#opened, closed: this.#closed };
  }

  /** What a member is taken of goes through the guard. */
  #member(node: MemberExpression): void {
    const { object } = node;
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

  #free({ node, shorthand, written, dynamic }: FreeName, nested: boolean): void {
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
