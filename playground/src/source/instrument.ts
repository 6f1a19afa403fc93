import type {
  BlockStatement,
  CallExpression,
  Expression,
  Identifier,
  ImportExpression,
  Node,
  Program,
  PropertyDefinition,
  SpreadElement,
  Statement,
  StaticBlock,
  WithStatement,
} from 'acorn';
import { METHODS, guardMarks } from '../protocol/guard-marks.ts';
import { endOf, type Insertion, type Insertions, startOf } from './insertions.ts';
import { locationUses } from './location-uses.ts';
import { runInParameters, runWith } from './run-before.ts';
import { isFunction, walk } from './walk.ts';

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
 * @param guard The name of a global function without parameters, which has what `guardMarks` names. What the script
 *   itself calls so gets another name: it would stand in front of the guard.
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
  const marks = guardMarks(guard);
  const names = new Set([guard]);
  const named = new Set<Node>();
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
    close(node, marks.after);
  };
  walk(program, (node) => {
    const evaluated = evaluatedBy(node);
    if (evaluated?.type === 'SpreadElement') {
      wrap((evaluated as SpreadElement).argument, marks.through('texts'));
    } else if (evaluated) {
      wrap(evaluated, marks.through('text'));
    }
    if (node.type === 'ImportExpression') {
      wrap((node as ImportExpression).source, marks.through('address'));
    }
    const before =
      node.type === 'PropertyDefinition'
        ? runWith((node as PropertyDefinition).value)
        : isFunction(node)
          ? runInParameters(node.params)
          : [];
    for (const value of before) {
      wrap(value, marks.before);
    }
    if (node.type === 'WithStatement') {
      const { body } = node as WithStatement;
      open(body, marks.openWith);
      close(body, marks.close);
    }
    const own = calledGuard(node, names);
    if (own) {
      named.add(own);
    }
    if (isNamed(node, names) && !named.has(node)) {
      close(node, '_');
    }
    const [first] = node.type === 'StaticBlock' ? (node as StaticBlock).body : [];
    if (first) {
      open(first, marks.call);
    }
    const body = bodyOf(node);
    if (!body) {
      return;
    }
    if (body.type === 'BlockStatement') {
      const directive = body.body.findLast((statement) => 'directive' in statement);
      opened.push(
        directive
          ? { ...endOf(directive), text: marks.callAfterDirective }
          : { ...inside(body), text: marks.call },
      );
    } else if (isFunction(node)) {
      wrap(body, marks.before);
    } else {
      open(body, marks.open);
      close(body, marks.close);
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
  return name && isNamed(name, EVAL) ? (code ?? null) : null;
}

/** The names of the global object; a method `eval` of anything else is the widget's own. */
const REALM = new Set(['window', 'self', 'globalThis']);
const EVAL = new Set(['eval']);

const isNamed = (node: Node, names: ReadonlySet<string>): boolean =>
  node.type === 'Identifier' && names.has((node as Identifier).name);

/** The name of the guard in a call of it, as the text of a function that calls it holds one; null of anything else. */
function calledGuard(node: Node, guard: ReadonlySet<string>): Node | null {
  if (node.type !== 'CallExpression') {
    return null;
  }
  const { callee, arguments: given } = node as CallExpression;
  const { length } = given;
  const called =
    callee.type === 'MemberExpression' && !callee.computed && isNamed(callee.property, METHOD_NAMES)
      ? callee.object
      : callee;
  return isNamed(called, guard) && (called !== callee || length === 0) ? called : null;
}

const METHOD_NAMES: ReadonlySet<string> = new Set(METHODS);

type Body = BlockStatement | Statement | Expression;
/** Right after the brace that a block begins with. */
function inside(block: Node): Omit<Insertion, 'text'> {
  const { offset, line, column } = startOf(block);
  return { offset: offset + 1, line, column: column + 1 };
}
