import { MANIFEST } from '../../protocol/manifest.ts';
import type { Known } from '../facts.ts';
import type { Report } from '../finding.ts';
import { SCRIPT } from '../names.ts';
import type { Widget } from '../widget.ts';

/** What systems and tools leave in a folder; each is a name of a file or of a folder. */
const LEFT_OVER =
  /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX|node_modules|\.git)(?:\/|$)/;

/** A lone CR, or one before LF. */
const OTHER_LINE_END = /\r/;
const TEXT = /\.(js|json)$/;

/** The folder as such: what has to be in it, what should not, and how its texts are written. */
export function checkFiles(widget: Widget, _known: Known, report: Report): void {
  if (!widget.has(MANIFEST)) {
    const nested = widget.names.find((name) => name.endsWith(`/${MANIFEST}`));
    if (nested === undefined) {
      report('manifest-missing', {}, MANIFEST);
    } else {
      report('nested-folder', { name: nested.slice(0, -MANIFEST.length) }, nested);
    }
  }
  if (!widget.has(SCRIPT)) {
    report('script-js-missing', {}, SCRIPT);
  }
  const told = new Set<string>();
  for (const name of widget.names) {
    const [found] = LEFT_OVER.exec(name) ?? [];
    const what = found && name.slice(0, name.indexOf(found) + found.length);
    if (what !== undefined && !told.has(what)) {
      told.add(what);
      report('leftover-file', { name: what }, name);
    }
  }
  for (const [file, text] of widget.texts) {
    if (TEXT.test(file) && text.startsWith('\uFEFF')) {
      report('text-bom', {}, file);
    }
    const end = TEXT.test(file) ? text.search(OTHER_LINE_END) : -1;
    if (end >= 0) {
      report('line-ends', {}, file, end);
    }
  }
}
