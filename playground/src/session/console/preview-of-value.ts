import type { Described } from '../../protocol/described.ts';
import type { Preview } from '../../protocol/public.ts';
import { childrenOf } from './node-text.ts';
import { keyText, lineOf, shortOf } from './value-text.ts';

type Entry = NonNullable<Preview['entries']>[0];

const KINDS: Partial<Record<Described['kind'], Preview['kind']>> = {
  string: 'string',
  function: 'function',
  accessor: 'more',
  unreadable: 'more',
  array: 'array',
  object: 'object',
  collection: 'object',
  weak: 'object',
  holder: 'object',
  promise: 'object',
  error: 'error',
  element: 'node',
  text: 'node',
  comment: 'node',
  node: 'node',
};

/** Takes the places of a stack back to the scripts as they were written. */
export type ReadStack = (stack: string) => string;

/** A value as the console shows it. What is in it is put into words when it is asked for. */
export function previewOfValue(value: Described, readStack: ReadStack): Preview {
  const preview: Preview = { kind: KINDS[value.kind] ?? 'primitive', text: lineOf(value) };
  if (canOpen(value)) {
    Object.defineProperty(preview, 'entries', {
      enumerable: true,
      configurable: true,
      get() {
        const entries = entriesOf(value, readStack);
        Object.defineProperty(preview, 'entries', { value: entries, enumerable: true });
        return entries;
      },
    });
  }
  return preview;
}

function canOpen(value: Described): boolean {
  const { kind, own = [], stack } = value;
  if (kind === 'element' || kind === 'node') {
    const children = childrenOf(value);
    return children.length > 1 || children.some((child) => child.kind !== 'text');
  }
  return own.length > 0 || (value.inner ?? []).length > 0 || stack !== undefined;
}

function entriesOf(value: Described, readStack: ReadStack): Entry[] {
  const show = (one: Described): Preview => previewOfValue(one, readStack);
  const { kind, own = [], inner = [], stack, more } = value;
  const isNode = kind === 'element' || kind === 'node';
  const entries: Entry[] = [];
  if (stack !== undefined) {
    entries.push({ key: 'stack', value: { kind: 'string', text: readStack(stack) } });
  }
  if (isNode) {
    entries.push(...childrenOf(value).map((child) => ({ key: '', value: show(child) })));
  } else {
    entries.push(...inner.map((members, index) => member(value, members, index, show)));
    entries.push(...own.map(([key, one]) => ({ key: keyText(key), value: show(one) })));
  }
  if (more) {
    entries.push({ key: '', value: { kind: 'more', text: '…' } });
  }
  return entries;
}

function member(
  { kind, text }: Described,
  members: readonly Described[],
  index: number,
  show: (one: Described) => Preview,
): Entry {
  const [first, second] = members as [Described, Described?];
  if (second) {
    return { key: shortOf(first), value: show(second) };
  }
  const key =
    kind === 'promise'
      ? '[[PromiseResult]]'
      : kind !== 'holder'
        ? String(index)
        : text.startsWith('Proxy')
          ? '[[Target]]'
          : text === 'WeakRef'
            ? '[[WeakRefTarget]]'
            : '[[PrimitiveValue]]';
  return { key, value: show(first) };
}
