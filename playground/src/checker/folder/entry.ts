import type { Known } from '../facts.ts';
import type { Report } from '../finding.ts';
import type { Widget } from '../widget.ts';

/** The file that the source is built to, where somebody has written one of that name as well. */
export function checkEntry(
  { entry, isWritten }: Widget,
  { widgetFile }: Known,
  report: Report,
): void {
  if (entry !== null && isWritten) {
    report('source-over-file', { name: widgetFile, value: entry }, widgetFile);
  }
}
