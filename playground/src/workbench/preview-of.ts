import type { Preview } from '../protocol/public.ts';

/** A JSON value as the console's trees show it. What is in a branch is looked at when the branch is opened. */
export function previewOf(value: unknown): Preview {
  if (typeof value === 'string') {
    return { kind: 'string', text: `'${value}'` };
  }
  if (Array.isArray(value)) {
    const branches = value.map((item, index) => ({ key: String(index), item: item as unknown }));
    return branch('array', branches);
  }
  if (typeof value === 'object' && value !== null) {
    return branch(
      'object',
      Object.entries(value).map(([key, item]) => ({ key, item: item as unknown })),
    );
  }
  return { kind: 'primitive', text: String(value) };
}

interface Branch {
  key: string;
  item: unknown;
}

function branch(kind: 'array' | 'object', branches: readonly Branch[]): Preview {
  let built: Preview['entries'];
  return {
    kind,
    text: inline(branches, kind),
    get entries() {
      return (built ??= branches.map(({ key, item }) => ({ key, value: previewOf(item) })));
    },
  };
}

const INLINE_WIDTH = 80;

function inline(branches: readonly Branch[], kind: 'array' | 'object'): string {
  const [open, close] = kind === 'array' ? '[]' : '{}';
  let text = '';
  for (const [index, { key, item }] of branches.entries()) {
    const next = `${index > 0 ? ', ' : ''}${kind === 'object' ? `${key}: ` : ''}${short(item)}`;
    if (text.length + next.length > INLINE_WIDTH) {
      return `${open}${text}${index > 0 ? ', …' : '…'}${close}`;
    }
    text += next;
  }
  return `${open}${text}${close}`;
}

function short(item: unknown): string {
  if (typeof item === 'object' && item !== null) {
    return Array.isArray(item) ? '[…]' : '{…}';
  }
  return previewOf(item).text;
}
