import { outlineOf } from '../../editing/outline.ts';
import type { CommandContext } from '../command-context.ts';
import type { PaletteItem } from './palette-dialog.ts';

/** Longer files are hardly written by hand, and the palette waits until all are read. */
const LONGEST = 300_000;
/** So many characters are read in all. */
const MOST = 1_000_000;

/** What has a name in the files: that of the file that is shown comes first. What is too long is left out. */
export function symbolItems({
  controller,
  view,
}: Pick<CommandContext, 'controller' | 'view'>): PaletteItem[] {
  const files = controller.files.current;
  const others = Object.keys(files).filter((file) => file !== view.file);
  let left = MOST;
  return [view.file, ...others.sort()].flatMap((file) => {
    const text = files[file] ?? '';
    if (text.length > Math.min(LONGEST, left)) {
      return [];
    }
    left -= text.length;
    let line = 1;
    let start = 0;
    return outlineOf(file, text).map(({ name, from }) => {
      for (let end = text.indexOf('\n', start); end >= 0 && end < from;) {
        line += 1;
        start = end + 1;
        end = text.indexOf('\n', start);
      }
      const place = { file, line, column: from - start + 1 };
      return { label: name, notes: [`${file}:${line}`], act: () => view.goTo(place) };
    });
  });
}
