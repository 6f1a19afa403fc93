import type { LogEntry, LogLevel, Preview } from '../protocol/public.ts';
import { isMoreThanText } from './console-values.ts';

/** What the console shows line by line: the widget's messages, and the lines that the reader had evaluated, with their values. */
export type ConsoleRow =
  | { kind: 'log'; id: number; entry: LogEntry; count: number }
  | { kind: 'input'; id: number; source: string }
  | { kind: 'result'; id: number; preview: Preview }
  | { kind: 'failure'; id: number; text: string };

type NewRow =
  | { kind: 'log'; entry: LogEntry }
  | { kind: 'input'; source: string }
  | { kind: 'result'; preview: Preview }
  | { kind: 'failure'; text: string };

/** Levels that have a switch of their own; `log` goes with `info`. */
export const LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type ShownLevel = (typeof LEVELS)[number];

export function shownLevel(level: LogLevel): ShownLevel {
  return level === 'log' ? 'info' : level;
}

/** The rows of a console. A line that repeats the one before it is counted instead of shown again. */
export class ConsoleRows {
  /** Rows over this number push out the oldest. */
  static readonly LIMIT = 1000;

  #rows: readonly ConsoleRow[] = [];
  #nextId = 0;
  #dropped = 0;

  get rows(): readonly ConsoleRow[] {
    return this.#rows;
  }

  /** How many rows were pushed out. */
  get dropped(): number {
    return this.#dropped;
  }

  push(row: NewRow): void {
    const last = this.#rows.at(-1);
    if (row.kind === 'log' && last?.kind === 'log' && sameLine(last.entry, row.entry)) {
      this.#rows = [...this.#rows.slice(0, -1), { ...last, count: last.count + 1 }];
      return;
    }
    const id = (this.#nextId += 1);
    const added: ConsoleRow = row.kind === 'log' ? { ...row, id, count: 1 } : { ...row, id };
    const kept = this.#rows.slice(-(ConsoleRows.LIMIT - 1));
    this.#dropped += this.#rows.length - kept.length;
    this.#rows = [...kept, added];
  }

  clear(): void {
    this.#rows = [];
    this.#dropped = 0;
  }
}

/** How many lines, repeated ones included, each level has. */
export function countLevels(rows: readonly ConsoleRow[]): Record<ShownLevel, number> {
  const counts = { error: 0, warn: 0, info: 0, debug: 0 };
  for (const row of rows) {
    if (row.kind === 'log') {
      counts[shownLevel(row.entry.level)] += row.count;
    }
  }
  return counts;
}

/** The rows that a choice of levels leaves; what the reader typed always stays, with its value. */
export function rowsOf(
  rows: readonly ConsoleRow[],
  hidden: ReadonlySet<ShownLevel>,
): readonly ConsoleRow[] {
  return hidden.size === 0
    ? rows
    : rows.filter((row) => row.kind !== 'log' || !hidden.has(shownLevel(row.entry.level)));
}

/** The rows outside of folded groups; `turned` are the heads of groups that the reader has folded or unfolded. */
export function unfolded(
  rows: readonly ConsoleRow[],
  turned: ReadonlySet<number>,
): readonly ConsoleRow[] {
  let folded: number | null = null;
  return rows.filter((row) => {
    if (row.kind !== 'log') {
      return true;
    }
    const { depth = 0, group } = row.entry;
    if (folded !== null && depth > folded) {
      return false;
    }
    folded = group && isFolded(row.entry, turned.has(row.id)) ? depth : null;
    return true;
  });
}

/** Whether a group is folded, which the reader may have turned round. */
export const isFolded = ({ group }: LogEntry, isTurned: boolean): boolean =>
  (group === 'collapsed') !== isTurned;

/** Values that can be opened may differ in what is not seen of them. */
function sameLine(a: LogEntry, b: LogEntry): boolean {
  const isText = ({ values, group, table, stack }: LogEntry): boolean =>
    !group && !table && stack === undefined && !isMoreThanText(values);
  return (
    isText(a) &&
    isText(b) &&
    a.depth === b.depth &&
    a.level === b.level &&
    a.text === b.text &&
    a.widget === b.widget &&
    a.file === b.file &&
    a.line === b.line &&
    a.column === b.column
  );
}
