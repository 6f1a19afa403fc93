import { MAP_COMMENT } from '../protocol/source-map-comment.ts';
import { SOURCE } from '../protocol/source-entry.ts';
import type { Built } from '../session/built.ts';
import type { Files } from './files.ts';

/** Files that were made of a draft. */
export interface BuiltFiles extends Built {
  /** What runs and is packed; the widget's own is missing where an error was found. */
  files: Files;
  /** The source that they were built of, which belongs into no archive of a widget. */
  source: Files;
  /** A text that no file of the draft has: the built one, or one that a source map brings. */
  textOf(name: string): string | null;
}

/** Whether a draft has what is more than it runs: telling so is cheap. */
export const isMore = (files: Files, widgetFile: string): boolean =>
  Object.keys(files).some((name) => name.startsWith(SOURCE) || name.endsWith('.map')) ||
  (files[widgetFile] ?? '').includes(MAP_COMMENT);
