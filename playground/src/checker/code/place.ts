import type { Node } from 'acorn';

/** Where a node begins; both numbers count from 1. */
export function placeIn({ loc }: Node): { line: number; column: number } {
  return { line: loc?.start.line ?? 1, column: (loc?.start.column ?? 0) + 1 };
}
