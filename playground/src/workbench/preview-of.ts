import type { Preview } from '../protocol/public.ts';

/** A JSON value as the console's trees show it. */
export function previewOf(value: unknown): Preview {
  if (typeof value === 'string') {
    return { kind: 'string', text: `'${value}'` };
  }
  if (Array.isArray(value)) {
    const entries = value.map((item, index) => ({ key: String(index), value: previewOf(item) }));
    return { kind: 'array', text: inline(entries, '[]', false), entries };
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => ({ key, value: previewOf(item) }));
    return { kind: 'object', text: inline(entries, '{}', true), entries };
  }
  return { kind: 'primitive', text: String(value) };
}

type Entries = NonNullable<Preview['entries']>;
const INLINE_WIDTH = 80;

function inline(entries: Entries, brackets: string, keys: boolean): string {
  let text = '';
  for (const [index, { key, value }] of entries.entries()) {
    const short = value.entries ? (value.kind === 'array' ? '[…]' : '{…}') : value.text;
    const next = `${index > 0 ? ', ' : ''}${keys ? `${key}: ` : ''}${short}`;
    if (text.length + next.length > INLINE_WIDTH) {
      return `${brackets[0]}${text}${index > 0 ? ', …' : '…'}${brackets[1]}`;
    }
    text += next;
  }
  return `${brackets[0]}${text}${brackets[1]}`;
}
