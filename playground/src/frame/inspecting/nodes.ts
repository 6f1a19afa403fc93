import { NODES_AT_ONCE, type SlotNode } from '../../protocol/inspection.ts';

/** The longest text of a node that is told, in UTF-16 units, and the most attributes. */
const LONGEST = 200;
const MOST_ATTRIBUTES = 12;

const ids = new WeakMap<Node, number>();
const nodes = new Map<number, WeakRef<Node>>();

/** The slots, in the order of the cabinet. */
export const slots = (): Element[] => [...document.querySelectorAll('[data-slot] > *')];

/** The node of an id, while there is one. */
export function nodeOf(id: number): Node | null {
  const node = nodes.get(id)?.deref();
  return node?.isConnected ? node : null;
}

export function idOf(node: Node): number {
  const known = ids.get(node);
  const id = known ?? nodes.size + 1;
  if (known === undefined) {
    ids.set(node, id);
    nodes.set(id, new WeakRef(node));
  }
  return id;
}

/** What is in a node, as far as it can be seen; of null, the slots. */
export function childrenOf(node: Node | null): Node[] {
  if (node === null) {
    return slots();
  }
  const inside = [...node.childNodes].filter(
    (child) => child.nodeType !== Node.TEXT_NODE || child.nodeValue?.trim(),
  );
  const root = node instanceof Element && node.shadowRoot;
  return root ? [root, ...inside] : inside;
}

/** Tells of the children of a node, from one on. */
export function describeChildren(node: Node | null, from: number): SlotNode[] {
  return childrenOf(node)
    .slice(from, from + NODES_AT_ONCE)
    .map(describe);
}

/** The nodes around a node, from its slot on; null for one that is in none. */
export function pathOf(node: Node): number[] | null {
  const path: number[] = [];
  const all = slots();
  for (let one: Node | null = node; one; one = one.parentNode ?? hostOf(one)) {
    path.unshift(idOf(one));
    if (all.includes(one as Element)) {
      return path;
    }
  }
  return null;
}

const hostOf = (node: Node): Node | null => (node instanceof ShadowRoot ? node.host : null);

function describe(node: Node): SlotNode {
  const inside = childrenOf(node);
  const [only] = inside;
  const isLeaf = inside.length === 1 && only?.nodeType === Node.TEXT_NODE;
  const text = isLeaf ? only.nodeValue : node instanceof CharacterData ? node.data : '';
  return {
    id: idOf(node),
    kind: kindOf(node),
    name: nameOf(node),
    attributes: node instanceof Element ? attributesOf(node) : [],
    text: cut(text ?? ''),
    children: isLeaf ? 0 : inside.length,
  };
}

function kindOf(node: Node): SlotNode['kind'] {
  if (node instanceof ShadowRoot) {
    return 'shadow';
  }
  if (node instanceof Element) {
    return node.parentElement?.hasAttribute('data-slot') ? 'slot' : 'element';
  }
  return node.nodeType === Node.COMMENT_NODE ? 'comment' : 'text';
}

function nameOf(node: Node): string {
  if (!(node instanceof Element)) {
    return '';
  }
  return node.parentElement?.getAttribute('data-slot') ?? node.localName;
}

const attributesOf = (element: Element): [string, string][] =>
  [...element.attributes]
    .slice(0, MOST_ATTRIBUTES)
    .map(({ name, value }) => [cut(name), cut(value)]);

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
