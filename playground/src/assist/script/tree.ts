import type { syntaxTree } from '@codemirror/language';

/** A text as the editor has parsed it, which it keeps up with every key. */
export type Tree = ReturnType<typeof syntaxTree>;
export type Node = Tree['topNode'];

/** The text that a tree is of. */
export interface Source {
  tree: Tree;
  slice(from: number, to: number): string;
}

export const textOf = (source: Source, { from, to }: Node): string => source.slice(from, to);

/** What is in a string between its quotes; the second one may not be written yet. */
export function stringOf(source: Source, node: Node): string {
  const text = textOf(source, node);
  const closed = text.length > 1 && text.at(-1) === text[0];
  return text.slice(1, closed ? -1 : undefined);
}

/** Signs that have a name of their own in the tree; keywords are in lower case there. */
const SIGN = /^(?:Equals|Arrow|Spread|LineComment|BlockComment|\w+Op)$/;
const VALUE_KEYWORD = /^(?:null|this|super)$/;

/** Whether a node is no sign, keyword or comment between the parts of another. */
const isPart = ({ name }: Node): boolean =>
  VALUE_KEYWORD.test(name) || (/^[A-Z]/.test(name) && !SIGN.test(name));

/** The parts of a node, without what stands between them. */
export function partsOf(node: Node): Node[] {
  const parts: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (isPart(child)) {
      parts.push(child);
    }
  }
  return parts;
}

/** The first part behind a sign or keyword that is a child of a node. */
export function partAfter(node: Node, sign: string): Node | null {
  let at = node.getChild(sign)?.nextSibling ?? null;
  while (at && !isPart(at)) {
    at = at.nextSibling;
  }
  return at;
}

/** Nodes that are functions: a method is a property with parameters. */
export const isFunction = (node: Node): boolean =>
  /^(?:FunctionDeclaration|FunctionExpression|ArrowFunction|MethodDeclaration)$/.test(node.name) ||
  (node.name === 'Property' && node.getChild('ParamList') !== null);

/** The arguments of a call, by their places, whatever of them is written yet. */
export function argumentsOf(call: Node): Node[] {
  const list = call.getChild('ArgList');
  return list ? partsOf(list) : [];
}

/** The properties of an object, or of a pattern. */
export const propertiesOf = (object: Node): Node[] => [
  ...object.getChildren('Property'),
  ...object.getChildren('PatternProperty'),
];

/** The function that is called. */
export const calleeOf = (call: Node): Node | null => partsOf(call)[0] ?? null;

/** The name of a member that is read, where it is written as a name. */
export function memberName(source: Source, member: Node): string | null {
  const name = member.getChild('PropertyName');
  return name ? textOf(source, name) : null;
}

/** The parameters of a function: patterns and names, by their places. */
export function parametersOf(fn: Node): Node[] {
  const list = fn.getChild('ParamList');
  const found: Node[] = [];
  // What a comma follows is a parameter; a value in its place follows a sign of its own.
  let isValue = false;
  for (let child = list?.firstChild ?? null; child; child = child.nextSibling) {
    if (child.name === 'Equals') {
      isValue = true;
    } else if (child.name === ',') {
      isValue = false;
    } else if (isPart(child) && !isValue && !/^Type|^Decorator/.test(child.name)) {
      found.push(child);
    }
  }
  return found;
}
