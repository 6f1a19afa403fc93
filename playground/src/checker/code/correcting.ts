import type { Literal, Node } from 'acorn';
import { isSimilar } from '../../cabinet/similar-name.ts';
import type { Edit } from '../finding.ts';

/** Puts a text in the place of a literal, in its quotation marks. */
export function quoted(node: Node, text: string): Edit {
  const mark = (node as Literal).raw?.[0] === '"' ? '"' : "'";
  return { from: node.start, to: node.end, text: `${mark}${text}${mark}` };
}

/** The name that must have been meant by one that is written out; nothing where it may be any of several. */
export function correcting(
  node: Node,
  name: string,
  names: readonly string[],
): readonly Edit[] | undefined {
  const meant = names.filter((one) => isSimilar(one, name));
  return node.type === 'Literal' && meant.length === 1 ? [quoted(node, meant[0]!)] : undefined;
}
