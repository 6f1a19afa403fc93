import type { Signature, Value } from '../value.ts';
import type { Meanings } from './meanings.ts';
import { calleeOf, type Node, partsOf } from './tree.ts';

/** A call of a function of the contract, and the argument that a place lies in. */
export interface CallAt {
  signature: Signature;
  /** Where the brackets open. */
  from: number;
  argument: number;
}

/** The innermost call whose arguments a place lies in, short of the body of a function. */
export function callAt(meanings: Meanings, at: number): CallAt | null {
  let node: Node | null = meanings.source.tree.resolveInner(at, -1);
  while (node && node.name !== 'Block' && !isAround(node, at)) {
    node = node.parent;
  }
  const call = node?.name === 'ArgList' ? node.parent : null;
  const callee = call && calleeOf(call);
  const signature = callee && meanings.of(callee)?.signature;
  return signature ? { signature, from: node!.from, argument: argumentAt(node!, at) } : null;
}

const isAround = (node: Node, at: number): boolean =>
  node.name === 'ArgList' && node.from < at && !(node.lastChild?.name === ')' && node.to <= at);

/** Which argument a place lies in, by the commas before it. */
function argumentAt(list: Node, at: number): number {
  return list.getChildren(',').filter(({ to }) => to <= at).length;
}

/** What is expected of the argument that a node is, or is to become. */
export function expectedArgument(meanings: Meanings, list: Node, at: number): Value | null {
  const call = list.parent;
  const callee = call && calleeOf(call);
  const signature = callee && meanings.of(callee)?.signature;
  return signature?.parameters[argumentAt(list, at)]?.value ?? null;
}

/** What is expected of an expression by those around it. */
export function expectedOf(meanings: Meanings, node: Node): Value | null {
  const { parent } = node;
  switch (parent?.name) {
    case 'ArgList':
      return expectedArgument(meanings, parent, node.from);
    case 'ParenthesizedExpression':
    case 'ConditionalExpression':
      return expectedOf(meanings, parent);
    case 'AssignmentExpression':
      // An object that is not closed is taken for a pattern.
      return node.name === 'ObjectPattern' ? expectedOf(meanings, parent) : null;
    case 'Property': {
      const [key] = partsOf(parent);
      const object = parent.parent;
      const of = object && key && key.from !== node.from ? expectedOf(meanings, object) : null;
      const name = key ? meanings.source.slice(key.from, key.to).replace(/^['"]|['"]$/g, '') : '';
      return of?.members().find(({ symbol }) => symbol.name === name)?.value ?? null;
    }
    case 'BinaryExpression':
      return comparedWith(meanings, parent, node);
    case 'CaseLabel': {
      const head = parent.parent?.parent?.getChild('ParenthesizedExpression');
      return head ? meanings.of(head) : null;
    }
    default:
      return null;
  }
}

/** The other side of a comparison for equality. */
function comparedWith(meanings: Meanings, comparison: Node, node: Node): Value | null {
  const sign = comparison.getChild('CompareOp');
  const isEquality = sign !== null && /^[!=]==?$/.test(meanings.source.slice(sign.from, sign.to));
  const other = partsOf(comparison).find(({ from }) => from !== node.from);
  return isEquality && other ? meanings.of(other) : null;
}
