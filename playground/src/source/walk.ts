import type { Function as FunctionNode, Node } from 'acorn';

/** Calls `visit` for a node and everything in it, outside in. */
export function walk(node: Node, visit: (node: Node) => void): void {
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    visit(next);
    pushParts(next, waiting);
  }
}

/**
 * Puts the nodes directly in a node on a stack, the first on top. A megabyte of code has a million of them, so that
 * nothing is made for each.
 */
export function pushParts(node: Node, stack: Node[]): void {
  const first = stack.length;
  for (const key in node) {
    const value: unknown = node[key as keyof Node];
    if (Array.isArray(value)) {
      // One by one: a list may be longer than what a call takes.
      for (const item of value as unknown[]) {
        if (isNode(item)) {
          stack.push(item);
        }
      }
    } else if (isNode(value)) {
      stack.push(value);
    }
  }
  for (let low = first, high = stack.length - 1; low < high; low += 1, high -= 1) {
    [stack[low], stack[high]] = [stack[high]!, stack[low]!];
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
