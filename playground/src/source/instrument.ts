import type {
  BlockStatement,
  CallExpression,
  Class,
  Expression,
  Identifier,
  ImportExpression,
  Node,
  Program,
  PropertyDefinition,
  Statement,
  StaticBlock,
} from 'acorn';
import { endOf, type Insertion, type Insertions, startOf } from './insertions.ts';
import { locationUses } from './location-uses.ts';
import { walk } from './walk.ts';

/** A script that calls the guard, on the same lines as before. */
export interface Instrumented {
  text: string;
  /** The column in the script as it was written, of a place in `text`; lines and columns count from 1. */
  column(line: number, column: number): number;
}

export interface InstrumentOptions {
  /** Without calls of the guard, code that never ends is not ended. */
  guarded?: boolean;
  /** Names of the script may be bound where it is evaluated. */
  nested?: boolean;
}

/**
 * Calls `guard` whenever a function is entered and a loop takes a turn, so that code which would never
 * end can be ended from inside. What is given to `eval` goes through `guard.text`, as that may hold loops, too,
 * and the address of an `import()` through `guard.address`. For `location` the guard is asked in any case.
 *
 * @param guard The name of a global function without parameters, which has the methods `text` and `address`, and those
 * that `locationUses` names.
 */
export function instrument(
  source: string,
  program: Program,
  guard: string,
  { guarded = true, nested = false }: InstrumentOptions = {},
): Instrumented {
  const uses = locationUses(source, program, guard, nested);
  const calls = guarded ? guardCalls(program, guard) : { opened: [], closed: [] };
  // A call of the guard stands around what uses a location. Sorting is stable, and nothing opens where it closes.
  const insertions = [...uses.closed, ...calls.closed, ...calls.opened, ...uses.opened].sort(
    (one, other) => one.offset - other.offset,
  );
  const parts: string[] = [];
  const lines = new Map<number, Insertion[]>();
  let from = 0;
  for (const insertion of insertions) {
    parts.push(source.slice(from, insertion.offset), insertion.text);
    from = insertion.offset;
    const line = lines.get(insertion.line);
    if (line) {
      line.push(insertion);
    } else {
      lines.set(insertion.line, [insertion]);
    }
  }
  parts.push(source.slice(from));
  return {
    text: parts.join(''),
    column(line, column) {
      let written = column;
      for (const inserted of lines.get(line) ?? []) {
        // A column inside an inserted text counts as the place of the insertion.
        const place = inserted.column + 1;
        written = written <= place ? written : Math.max(place, written - inserted.text.length);
      }
      return written;
    },
  };
}

/** Where several parts end at one place, the inner ones are closed first. */
function guardCalls(program: Program, guard: string): Insertions {
  const opened: Insertion[] = [];
  const closed: Insertion[] = [];
  const open = (node: Node, text: string): void => {
    opened.push({ ...startOf(node), text });
  };
  const close = (node: Node, text: string): void => {
    closed.push({ ...endOf(node), text });
  };
  const wrap = (node: Node, text: string): void => {
    open(node, text);
    close(node, ')');
  };
  walk(program, (node) => {
    const evaluated = evaluatedBy(node);
    if (evaluated) {
      wrap(evaluated, `${guard}.text(`);
    }
    if (node.type === 'ImportExpression') {
      wrap((node as ImportExpression).source, `${guard}.address(`);
    }
    if (node.type === 'PropertyDefinition') {
      for (const value of runWith(node as PropertyDefinition)) {
        wrap(value, `(${guard}(),`);
      }
    }
    const [first] = node.type === 'StaticBlock' ? (node as StaticBlock).body : [];
    if (first) {
      open(first, `${guard}();`);
    }
    const body = bodyOf(node);
    if (!body) {
      return;
    }
    if (body.type === 'BlockStatement') {
      const directive = body.body.findLast((statement) => 'directive' in statement);
      opened.push(
        directive
          ? { ...endOf(directive), text: `;${guard}();` }
          : { ...inside(body), text: `${guard}();` },
      );
    } else if (isFunction(node)) {
      wrap(body, `(${guard}(),`);
    } else {
      open(body, `{${guard}();`);
      close(body, '}');
    }
  });
  // The walk goes outside in.
  return { opened, closed: closed.reverse() };
}

const LOOPS = new Set([
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
]);

const isFunction = (node: Node): boolean =>
  node.type === 'ArrowFunctionExpression' ||
  node.type === 'FunctionExpression' ||
  node.type === 'FunctionDeclaration';

/** What runs at each turn of a loop or each call of a function; null of anything else. */
const bodyOf = (node: Node): Body | null =>
  LOOPS.has(node.type) || isFunction(node) ? (node as unknown as { body: Body }).body : null;

/** What a call of `eval` evaluates, by whatever way that is reached by its name; null of anything else. */
function evaluatedBy(node: Node): Node | null {
  if (node.type !== 'CallExpression') {
    return null;
  }
  const { callee, arguments: given } = node as CallExpression;
  const called = callee.type === 'SequenceExpression' ? callee.expressions.at(-1) : callee;
  const isMember = called?.type === 'MemberExpression' && !called.computed;
  const name = isMember && isNamed(called.object, REALM) ? called.property : called;
  const [code] = given;
  return name && isNamed(name, EVAL) && code?.type !== 'SpreadElement' ? (code ?? null) : null;
}

/** The names of the global object; a method `eval` of anything else is the widget's own. */
const REALM = new Set(['window', 'self', 'globalThis']);
const EVAL = new Set(['eval']);

const isNamed = (node: Node, names: ReadonlySet<string>): boolean =>
  node.type === 'Identifier' && names.has((node as Identifier).name);

/**
 * What runs each time a field of a class is made. A function or class without a name takes that of the field,
 * and would not in brackets: of a class, what stands around its body is taken instead.
 */
function runWith({ value }: PropertyDefinition): Expression[] {
  if (!value || isFunction(value)) {
    return [];
  }
  if (value.type !== 'ClassExpression') {
    return [value];
  }
  const { superClass, body } = value as Class;
  const keys = body.body.flatMap((part) =>
    part.type !== 'StaticBlock' && part.computed ? [part.key as Expression] : [],
  );
  return superClass ? [superClass, ...keys] : keys;
}

type Body = BlockStatement | Statement | Expression;
/** Right after the brace that a block begins with. */
function inside(block: Node): Omit<Insertion, 'text'> {
  const { offset, line, column } = startOf(block);
  return { offset: offset + 1, line, column: column + 1 };
}
