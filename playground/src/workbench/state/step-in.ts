import type { Row } from './rows.ts';

/** Where a key leads in a tree, as the practices of ARIA have it: to a row, or to its parts; null for other keys. */
export function stepIn(
  rows: readonly Row[],
  at: number,
  key: string,
): { to: string } | { unfold: boolean } | null {
  const row = rows[at]!;
  const to = (other: Row | undefined): { to: string } => ({ to: (other ?? row).id });
  switch (key) {
    case 'ArrowDown':
      return to(rows[at + 1]);
    case 'ArrowUp':
      return to(rows[at - 1]);
    case 'Home':
      return to(rows[0]);
    case 'End':
      return to(rows.at(-1));
    case 'ArrowRight':
      return row.open === false ? { unfold: true } : to(row.open ? rows[at + 1] : row);
    case 'ArrowLeft':
      return row.open
        ? { unfold: false }
        : to(rows.slice(0, at).findLast(({ level }) => level < row.level));
    default:
      return null;
  }
}
