import type { CallExpression, Node, Program } from 'acorn';
import { walk } from './walk.ts';

/** The calls of `define` in a script, in order; whose `define` it is cannot be seen from here. */
export function defineCalls(program: Program): CallExpression[] {
  const calls: CallExpression[] = [];
  walk(program, (node) => {
    if (node.type === 'CallExpression') {
      const call = node as CallExpression;
      if (call.callee.type === 'Identifier' && call.callee.name === 'define') {
        calls.push(call);
      }
    }
  });
  return calls;
}

/** The name that a module is given, where it is. */
export function nameOf({ arguments: [first] }: CallExpression): string | null {
  return first?.type === 'Literal' && typeof first.value === 'string' ? first.value : null;
}

/** Expressions whose value is no string, whatever the program does. */
const NO_STRINGS: ReadonlySet<Node['type']> = new Set([
  'ObjectExpression',
  'ArrayExpression',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassExpression',
]);

/** The dependencies of a `define` as far as they are written out: the string ids, and what can be none. */
export function dependencies(call: CallExpression): { id: string | null; node: Node }[] {
  const array = call.arguments.slice(0, 2).find(({ type }) => type === 'ArrayExpression');
  if (array?.type !== 'ArrayExpression') {
    return [];
  }
  return array.elements.flatMap((node): { id: string | null; node: Node }[] => {
    if (node?.type === 'Literal') {
      return [{ id: typeof node.value === 'string' ? node.value : null, node }];
    }
    return node && NO_STRINGS.has(node.type) ? [{ id: null, node }] : [];
  });
}

/** The expression that a factory ends with, or its last `return` statement where that returns nothing. */
export function returnedBy(factory: CallExpression['arguments'][number] | undefined) {
  if (factory?.type === 'ObjectExpression') {
    return factory;
  }
  if (factory?.type === 'ArrowFunctionExpression' && factory.body.type !== 'BlockStatement') {
    return factory.body;
  }
  if (factory?.type === 'FunctionExpression' || factory?.type === 'ArrowFunctionExpression') {
    const { body } = factory;
    const last =
      body.type === 'BlockStatement'
        ? body.body.findLast((item) => item.type === 'ReturnStatement')
        : null;
    return last?.argument ?? last ?? null;
  }
  return null;
}
