import { aligned } from '../../session/comparing/aligned.ts';
import type { Files } from '../files.ts';

export interface Line {
  kind: 'both' | 'removed' | 'added';
  text: string;
}

/** What changes in one file. A null stands for lines that stay and are left out. */
export interface FileDifference {
  file: string;
  lines: readonly (Line | null)[];
}

/** How many lines around a change are shown, and how many may differ until one text just follows the other. */
const AROUND = 2;
const MOST = 300;

/** The lines that differ between two sets of files, with those around them. */
export function differencesOf(before: Files, after: Files): FileDifference[] {
  return Object.keys(after)
    .filter((file) => before[file] !== after[file])
    .map((file) => ({ file, lines: shortened(linesOf(before[file] ?? '', after[file]!)) }));
}

function linesOf(before: string, after: string): Line[] {
  const [one, other] = [before, after].map((text) => text.replace(/\n$/, '').split('\n')) as [
    string[],
    string[],
  ];
  const found = aligned(one, other, (line) => line, MOST);
  if (!found) {
    return [
      ...one.map((text): Line => ({ kind: 'removed', text })),
      ...other.map((text): Line => ({ kind: 'added', text })),
    ];
  }
  return found.map((pair): Line => {
    switch (pair.kind) {
      case 'both':
        return { kind: 'both', text: pair.after };
      case 'before':
        return { kind: 'removed', text: pair.before };
      case 'after':
        return { kind: 'added', text: pair.after };
    }
  });
}

function shortened(lines: readonly Line[]): (Line | null)[] {
  const isNear = (index: number): boolean =>
    lines
      .slice(Math.max(0, index - AROUND), index + AROUND + 1)
      .some((line) => line.kind !== 'both');
  return lines.flatMap((line, index) =>
    isNear(index) ? [line] : index === 0 || isNear(index - 1) ? [null] : [],
  );
}
