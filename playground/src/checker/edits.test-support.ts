import type { Edit } from './finding.ts';

/** A text with pieces of it replaced; of pieces that overlap the first counts. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, text: instead } of edits.toSorted((a, b) => a.from - b.from)) {
    if (from >= at) {
      result += text.slice(at, from) + instead;
      at = to;
    }
  }
  return result + text.slice(at);
}
