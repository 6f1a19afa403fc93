import { leftOutOf } from '../../archive/left-out.ts';
import { MANIFEST } from '../../protocol/manifest.ts';
import type { Known } from '../facts.ts';
import type { Edit, Report } from '../finding.ts';
import { SCRIPT } from '../names.ts';
import type { Widget } from '../widget.ts';
import { ARCHIVE } from './archive.ts';

/** A lone CR, or one before LF. */
const OTHER_LINE_END = /\r\n?/g;
const TEXT = /\.(js|json)$/;

/** The folder as such: what has to be in it, what should not, and how its texts are written. */
export function checkFiles(widget: Widget, _known: Known, report: Report): void {
  const { folder } = widget;
  if (folder === null) {
    report('manifest-missing', {}, MANIFEST);
  } else if (folder !== '') {
    report('nested-folder', { name: folder }, `${folder}${MANIFEST}`);
  }
  if (widget.lacks(SCRIPT)) {
    report('script-js-missing', {}, SCRIPT);
  }
  const told = new Set<string>();
  for (const name of widget.names) {
    const what = name === ARCHIVE ? undefined : leftOutOf(name)?.path;
    if (what !== undefined && !told.has(what)) {
      told.add(what);
      report('leftover-file', { name: what }, name);
    }
  }
  for (const file of widget.binaries.keys()) {
    if (TEXT.test(file)) {
      report('text-encoding', {}, file);
    }
  }
  for (const [file, text] of widget.texts) {
    if (TEXT.test(file) && text.startsWith('\uFEFF')) {
      report('text-bom', {}, file, 0, [{ from: 0, to: 1, text: '' }]);
    }
    const [end] = TEXT.test(file) ? text.matchAll(OTHER_LINE_END) : [];
    if (end) {
      report('line-ends', {}, file, end.index, inLineFeeds(text));
    }
  }
}

const inLineFeeds = (text: string): Edit[] =>
  [...text.matchAll(OTHER_LINE_END)].map(({ index: from, 0: { length } }) => ({
    from,
    to: from + length,
    text: '\n',
  }));
