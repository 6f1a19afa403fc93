import type { Function as FunctionNode, Node } from 'acorn';

/** Calls `visit` for a node and everything in it, outside in. */
export function walk(node: Node, visit: (node: Node) => void): void {
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    visit(next);
    // One by one: a list may be longer than what a call takes.
    for (const part of Object.values(next).flat().filter(isNode).reverse()) {
      waiting.push(part);
    }
  }
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { type?: unknown }).type === 'string';

export const isFunction = (node: Node): node is FunctionNode =>
  node.type === 'ArrowFunctionExpression' ||
  node.type === 'FunctionExpression' ||
  node.type === 'FunctionDeclaration';
