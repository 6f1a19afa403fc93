/** What a frame says of its slots, as far as it is what it should be: the widget's code can forge all of it. */

import {
  type Declaration,
  type MatchedRule,
  type NodeStyles,
  NODES_AT_ONCE,
  type SlotNode,
  STYLE_SOURCES,
  type StyleSource,
} from '../../protocol/inspection.ts';

/** The longest text that is shown of anything, in UTF-16 units. */
const LONGEST = 300;
/** More of one kind than any frame tells. */
const MOST = 1_000;

const KINDS: readonly SlotNode['kind'][] = ['slot', 'element', 'text', 'comment', 'shadow'];

type Loose = Record<string, unknown>;

const objectOf = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, MOST) : []);
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, LONGEST) : '';
const countOf = (value: unknown): number =>
  Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : 0;
const lengthOf = (value: unknown): number =>
  Number.isFinite(value) && Number(value) > 0 ? Number(value) : 0;
const sourceOf = (value: unknown): StyleSource | null =>
  STYLE_SOURCES.find((source) => source === value) ?? null;

export function readNodes(value: unknown): SlotNode[] {
  return listOf(value)
    .slice(0, NODES_AT_ONCE)
    .map((item): SlotNode => {
      const { id, kind, name, attributes, text, children } = objectOf(item);
      return {
        id: countOf(id),
        kind: KINDS.find((one) => one === kind) ?? 'text',
        name: textOf(name),
        attributes: listOf(attributes).map((pair) => {
          const [key, content] = listOf(pair);
          return [textOf(key), textOf(content)] as const;
        }),
        text: textOf(text),
        children: countOf(children),
      };
    })
    .filter(({ id }) => id > 0);
}

/** The ids from a slot to a node; null where there are none. */
export function readPath(value: unknown): number[] | null {
  const path = listOf(value).map(countOf);
  return path.length > 0 && path.every((id) => id > 0) ? path : null;
}

export function readStyles(value: unknown): NodeStyles | null {
  if (typeof value !== 'object' || value === null) {
    return null;
  }
  const { width, height, rules, computed } = value as Loose;
  return {
    width: lengthOf(width),
    height: lengthOf(height),
    rules: listOf(rules).map(readRule),
    computed: listOf(computed).map((item) => {
      const [name, content, source] = listOf(item);
      return [textOf(name), textOf(content), sourceOf(source)] as const;
    }),
  };
}

/** The size of a picture in bytes. */
export const readSize = countOf;

function readRule(value: unknown): MatchedRule {
  const { source, selector, inheritedFrom, declarations } = objectOf(value);
  return {
    source: sourceOf(source) ?? 'widget',
    selector: textOf(selector),
    inheritedFrom: typeof inheritedFrom === 'string' ? textOf(inheritedFrom) : null,
    declarations: listOf(declarations).map((item): Declaration => {
      const { name, value: content, overridden } = objectOf(item);
      return { name: textOf(name), value: textOf(content), overridden: overridden === true };
    }),
  };
}
