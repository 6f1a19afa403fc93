import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Language } from '../../contract/contract.ts';
import { type FileFault, MOST_FAULTS } from './fault.ts';
import type { Node } from './node.ts';
import { READING_WORDS } from './words.ts';

/** The longest file and the deepest nesting that are read. */
const LONGEST = 200_000;
const DEEPEST = 20;

/** Whether a text is short and flat enough to be parsed without harm. */
export const isReadable = (text: string): boolean =>
  text.length <= LONGEST && deepest(text) <= DEEPEST;

/** Reads YAML without tags, anchors and aliases, which a scenario has no need of. */
export function readYaml(
  text: string,
  language: Language,
): { root: Node | null; faults: FileFault[] } {
  const words = READING_WORDS[language];
  if (!isReadable(text)) {
    return { root: null, faults: [fault(text.length > LONGEST ? words.long : words.deep, 0)] };
  }
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    keepSourceTokens: false,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const faults = [...document.errors, ...document.warnings]
    // All tags are told of below.
    .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
    .map(({ code, message, pos }) => fault(words.syntax(code, message), pos[0]));
  const read = (node: unknown, at: number): Node => {
    if (isMap(node)) {
      refuse(node);
      const [from, to] = rangeOf(node, at);
      const entries = node.items.flatMap((pair) => {
        if (!isPair(pair) || !isScalar(pair.key)) {
          faults.push(fault(words.key, isScalar(pair.key) ? from : rangeOf(pair.key, from)[0]));
          return [];
        }
        const [keyFrom, keyTo] = rangeOf(pair.key, from);
        const key = { from: keyFrom, to: keyTo, name: String(pair.key.value) };
        return [{ key, value: read(pair.value, keyTo) }];
      });
      return { kind: 'map', from, to, entries };
    }
    if (isSeq(node)) {
      refuse(node);
      const [from, to] = rangeOf(node, at);
      return { kind: 'list', from, to, items: node.items.map((item) => read(item, from)) };
    }
    const [from, to] = rangeOf(node, at);
    if (isAlias(node)) {
      faults.push(fault(words.alias, from));
      return { kind: 'value', from, to, value: null, source: '' };
    }
    if (isScalar(node)) {
      refuse(node);
    }
    const source = text.slice(from, to);
    const value = isScalar(node) ? plain(node.value, source) : null;
    return { kind: 'value', from, to, value, source };
  };
  const refuse = (node: { anchor?: string; tag?: string; range?: unknown }): void => {
    const [from] = rangeOf(node, 0);
    if (node.anchor !== undefined) {
      faults.push(fault(words.anchor, from));
    }
    if (node.tag !== undefined) {
      faults.push(fault(words.tag, from));
    }
  };
  const { contents } = document;
  const root = contents === null ? null : read(contents, 0);
  return { root, faults: faults.slice(0, MOST_FAULTS) };
}

const fault = (reason: string, at: number): FileFault => ({
  code: 'scenario-syntax',
  params: { reason },
  at,
});

function rangeOf(node: unknown, at: number): readonly [number, number] {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range;
  return range ? [range[0], range[1]] : [at, at];
}

/** A value of JSON; a number that JSON has no word for stays as it is written. */
const plain = (value: unknown, source: string): string | number | boolean | null =>
  typeof value === 'number' && !Number.isFinite(value)
    ? source
    : (value as string | number | boolean | null);

/** How deep brackets and indents may nest, without a parser that could run out of stack. */
function deepest(text: string): number {
  let most = 0;
  let open = 0;
  for (const character of text) {
    open += '[{'.includes(character) ? 1 : ']}'.includes(character) ? -1 : 0;
    most = Math.max(most, open);
  }
  for (const line of text.split('\n')) {
    const [indent = ''] = /^[\s-]*/.exec(line) ?? [];
    most = Math.max(most, (indent.match(/-(?=\s|$)/g) ?? []).length);
  }
  const indents = new Set(text.split('\n').map((line) => line.search(/\S/)));
  return Math.max(most, indents.size > 3 * DEEPEST ? DEEPEST + 1 : 0);
}
