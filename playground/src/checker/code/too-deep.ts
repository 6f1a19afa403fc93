import type { Report } from '../finding.ts';
import type { Widget } from '../widget.ts';
import { DEEPEST } from './depth.ts';

/** Whether a script nests too deeply to be read; then that is said, and nothing else. */
export function isTooDeep(widget: Widget, file: string, report: Report): boolean {
  const parsed = widget.parsed(file);
  const tooDeep = !parsed.ok && parsed.tooDeep;
  if (tooDeep) {
    report('too-deep', { expected: String(DEEPEST) }, file);
  }
  return tooDeep;
}
