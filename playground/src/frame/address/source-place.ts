import type { Install, Place } from '../../protocol/messages.ts';

/**
 * Where in the widgets' sources an address of markup is written; undefined where it is put together, or written in
 * several places.
 */
export function sourcePlace(
  address: string,
  widgets: readonly Pick<Install, 'file' | 'source'>[],
): Place | undefined {
  const quoted = address.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const asAttribute = new RegExp(
    String.raw`(?:href|action)['"]?\s*[=:,]\s*\{?\\?['"\x60]?${quoted}(?=[\\'"\x60\s>}]|$)`,
    'g',
  );
  const inQuotes = new RegExp(String.raw`(['"\x60])${quoted}\1`, 'g');
  for (const pattern of address === '' ? [asAttribute] : [asAttribute, inQuotes]) {
    const found = widgets.flatMap(({ file, source }) =>
      [...source.matchAll(pattern)].map((match) => ({ file, ...spotOf(source, match.index) })),
    );
    if (found.length > 0) {
      return found.length === 1 ? found[0] : undefined;
    }
  }
  return undefined;
}

function spotOf(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
