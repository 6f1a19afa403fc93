import { entriesIn } from '../protocol/source-entry.ts';

/** A name with a part that is empty or dots leads to another file than it says. */
const NO_PATH = /(^|\/)\.{0,2}(\/|$)/;

/**
 * The files of a widget that are checked: the one that the cabinet loads, and its sources. Another script of the
 * widget, such as the one for amoCRM's own pages, meets other modules than those that the declarations know.
 */
export function rootsOf(files: readonly string[], widgetFile: string): string[] {
  const isBuilt =
    entriesIn(Object.fromEntries(files.map((file) => [file, null])), widgetFile).length > 0;
  return files.filter(
    (file) =>
      !NO_PATH.test(file) &&
      // What stands beside the source that the file is built of is not used.
      (file === widgetFile
        ? !isBuilt
        : /\.[cm]?tsx?$/.test(file) ||
          (file.startsWith('src/') && /\.(?:jsx|[cm]?js)$/.test(file))),
  );
}
