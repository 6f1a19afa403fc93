import type { CallExpression, Node, Program } from 'acorn';
import type { Place } from '../protocol/messages.ts';
import { isFunction, walk } from './walk.ts';

/** Line and column count from 1. */
export type Position = Pick<Place, 'line' | 'column'>;

/** A node with those around it, from the program inwards. */
export interface Found<T extends Node> {
  node: T;
  around: readonly Node[];
}

/** Whether a text speaks of a `define` at all: whether a module comes of it shows only when it runs. */
export function mentionsDefine(program: Program): boolean {
  let found = false;
  walk(program, (node) => {
    const { type, name, value } = node as Node & { name?: unknown; value?: unknown };
    found ||=
      (type === 'Identifier' && name === 'define') || (type === 'Literal' && value === 'define');
  });
  return found;
}

/** The innermost call that a place lies in. */
export function callAt(program: Program, { line, column }: Position): Found<CallExpression> | null {
  const around: Node[] = [];
  let found: Found<CallExpression> | null = null;
  const visit = (node: Node): void => {
    if (!holds(node, line, column - 1)) {
      return;
    }
    if (node.type === 'CallExpression') {
      found = { node: node as CallExpression, around: [...around] };
    }
    around.push(node);
    childrenOf(node).forEach(visit);
    around.pop();
  };
  visit(program);
  return found;
}

/** The first call of something that is named `define`. */
export function firstDefine(program: Program): Found<CallExpression> | null {
  let first: CallExpression | null = null;
  walk(program, (node) => {
    if (first || node.type !== 'CallExpression') {
      return;
    }
    const call = node as CallExpression;
    const { callee } = call;
    const named = callee.type === 'MemberExpression' ? callee.property : callee;
    if (named.type === 'Identifier' && named.name === 'define') {
      first = call;
    }
  });
  const { start } = (first as CallExpression | null)?.loc ?? {};
  return start ? callAt(program, { line: start.line, column: start.column + 1 }) : null;
}

/** The literal that asks for a module: in a list of dependencies, or in a call of `require`. */
export function literalOf(id: string, within: Node): Node | null {
  let found: Node | null = null;
  walk(within, (node) => {
    if (!found && node.type === 'CallExpression') {
      const { arguments: given } = node as CallExpression;
      const asked = given.flatMap((part) =>
        part.type === 'ArrayExpression' ? part.elements : [part],
      );
      found = asked.find((part) => part?.type === 'Literal' && part.value === id) ?? null;
    }
  });
  return found;
}

/** The factory that a call of `define` is given, also by the name of a parameter or variable around it. */
export function factoryOf({ node, around }: Found<CallExpression>): Node | null {
  const given = node.arguments.at(-1);
  if (given?.type !== 'Identifier') {
    return given ?? null;
  }
  for (let index = around.length - 1; index >= 0; index -= 1) {
    const value = valueIn(around[index]!, around[index - 1], given.name);
    if (value) {
      return value;
    }
  }
  return null;
}

/** What a name stands for in a function that is called where it is written, or in a block. */
function valueIn(node: Node, parent: Node | undefined, name: string): Node | null {
  if (isFunction(node)) {
    const position = node.params.findIndex(
      (each) => each.type === 'Identifier' && each.name === name,
    );
    return position < 0 || !parent ? null : (argumentFor(node, parent, position) ?? null);
  }
  const { body } = node as { body?: unknown };
  for (const statement of Array.isArray(body) ? (body as Node[]) : []) {
    const found = declaredBy(statement, name);
    if (found) {
      return found;
    }
  }
  return null;
}

function argumentFor(node: Node, parent: Node, position: number): Node | undefined {
  if (parent.type === 'CallExpression' && (parent as CallExpression).callee === node) {
    return (parent as CallExpression).arguments[position];
  }
  return undefined;
}

function declaredBy(statement: Node, name: string): Node | null {
  const {
    type,
    id,
    declarations = [],
  } = statement as Node & {
    id?: Named;
    declarations?: { id: Named; init: Node | null }[];
  };
  if (type === 'FunctionDeclaration') {
    return id?.name === name ? statement : null;
  }
  return declarations.find((each) => each.id.name === name)?.init ?? null;
}

type Named = Node & { name?: string };

/** The expression that a factory ends with, or its last `return` statement where that returns nothing. */
export function returnedBy(factory: Node | null): Node | null {
  if (factory?.type === 'ObjectExpression') {
    return factory;
  }
  if (!factory || !isFunction(factory)) {
    return null;
  }
  const { body } = factory;
  if (body.type !== 'BlockStatement') {
    return body;
  }
  const last = body.body.findLast((item) => item.type === 'ReturnStatement');
  return last?.argument ?? last ?? null;
}

/** Line counts from 1, column from 0. */
function holds({ loc }: Node, line: number, column: number): boolean {
  if (!loc) {
    return false;
  }
  const { start, end } = loc;
  const begun = start.line < line || (start.line === line && start.column <= column);
  const over = end.line < line || (end.line === line && end.column <= column);
  return begun && !over;
}

const childrenOf = (node: Node): Node[] =>
  Object.values(node)
    .flat()
    .filter((value: unknown): value is Node => {
      const { type }: { type?: unknown } = value ?? {};
      return typeof type === 'string';
    });
