import { createScanner, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Edit } from '../finding.ts';

/** A file of JSON as far as it can be read. */
export interface Json {
  /** What it holds, comments and spare commas taken away; undefined where nothing can be told. */
  root: Node | undefined;
  errors: ParseError[];
  comments: { from: number; to: number }[];
  /** Where brackets are nested too deeply; null where they are not. */
  tooDeep: number | null;
}

/** A manifest needs 6; parsers call themselves for each level. */
export const DEEPEST = 64;

/** The values of `SyntaxKind`, which is an enum that has no value at run time. */
const OPEN = new Set([1, 3]);
const CLOSE = new Set([2, 4]);
const COMMENT = new Set([12, 13]);
const END = 17;

export function readJson(text: string): Json {
  const body = text.replace(/^\uFEFF/, ' ');
  const { comments, tooDeep } = scanned(body);
  const errors: ParseError[] = [];
  const root =
    tooDeep === null
      ? parseTree(body, errors, { disallowComments: false, allowTrailingComma: false })
      : undefined;
  return { root, errors, comments, tooDeep };
}

function scanned(text: string): Pick<Json, 'comments' | 'tooDeep'> {
  const scanner = createScanner(text);
  const comments: Json['comments'] = [];
  let depth = 0;
  for (let kind: number = scanner.scan(); kind !== END; kind = scanner.scan()) {
    depth += OPEN.has(kind) ? 1 : CLOSE.has(kind) ? -1 : 0;
    if (depth > DEEPEST) {
      return { comments, tooDeep: scanner.getTokenOffset() };
    }
    if (COMMENT.has(kind)) {
      const from = scanner.getTokenOffset();
      comments.push({ from, to: from + scanner.getTokenLength() });
    }
  }
  return { comments, tooDeep: null };
}

/** Errors after which it does not show what else the file holds: brackets that stay open, a string that does. */
const BREAKING: ReadonlySet<number> = new Set([7, 8, 12]);

/** What a file holds, unless it breaks off: what is missed in it then may be only out of sight. */
export const soundRoot = (json: Json | null): Node | undefined =>
  json?.errors.some(({ error }) => BREAKING.has(error)) ? undefined : json?.root;

/** The properties of an object that have a name and a value, in order. */
export function members(node: Node | undefined): { name: string; key: Node; value: Node }[] {
  if (node?.type !== 'object') {
    return [];
  }
  return (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    return key && value ? [{ name: String(key.value), key, value }] : [];
  });
}

/** The items of a list. */
export const items = (node: Node | undefined): Node[] =>
  node?.type === 'array' ? (node.children ?? []) : [];

/** The members of objects that were asked before: a file of texts is asked for each name of the manifest. */
const NAMED = new WeakMap<Node, ReadonlyMap<string, Node>>();

function named(node: Node | undefined): ReadonlyMap<string, Node> | undefined {
  if (node?.type !== 'object') {
    return undefined;
  }
  const known =
    NAMED.get(node) ?? new Map(members(node).map(({ name, value }) => [name, value] as const));
  NAMED.set(node, known);
  return known;
}

/** What stands at a path of keys; of a key that is there twice, the last, as readers of JSON do. */
export function valueAt(node: Node | undefined, path: readonly string[]): Node | undefined {
  let at = node;
  for (const name of path) {
    at = named(at)?.get(name);
  }
  return at;
}

/** Puts a text in the place of a node. */
export const replacing = ({ offset, length }: Node, text: string): Edit => ({
  from: offset,
  to: offset + length,
  text,
});
