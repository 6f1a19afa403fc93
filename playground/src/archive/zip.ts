import { zipSync } from 'fflate';
import { isWidgetPath } from '../protocol/widget-path.ts';
import { archiveText, type TextChange } from './text.ts';

/** Files of a widget by their path from its root, with forward slashes. A string is text, bytes go in as they are. */
export type WidgetFiles = Record<string, string | Uint8Array>;

export interface WidgetArchive {
  bytes: Uint8Array<ArrayBuffer>;
  /** The texts that had to be changed to keep the rules, and how. */
  changed: Record<string, TextChange[]>;
}

/** The first moment that a zip can name. It has no time zone, so it is that of the clock on the wall. */
const FIRST_MOMENT = new Date(1980, 0, 1);

// Header fields that would differ from machine to machine, fixed: made under Unix, an ordinary file that its owner
// writes and everyone reads.
const HEADER = {
  level: 0,
  os: 3,
  attrs: (0o100644 << 16) >>> 0,
} as const;

/**
 * The bytes of `widget.zip`: sorted, stored without compression, the same for the same files. `mtime` is when all of
 * them are said to have been changed.
 *
 * @throws Error when a path is not one that an archive of a widget may carry.
 */
export function widgetZip(files: WidgetFiles, mtime = FIRST_MOMENT): WidgetArchive {
  const changed: Record<string, TextChange[]> = {};
  const entries: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  for (const path of Object.keys(files).sort(byBytes)) {
    checkPath(path);
    const content = files[path]!;
    if (typeof content === 'string') {
      const text = archiveText(content);
      entries[path] = text.bytes;
      if (text.changes.length > 0) {
        changed[path] = text.changes;
      }
    } else {
      entries[path] = content;
    }
  }
  return { bytes: zipSync(entries, { ...HEADER, mtime }), changed };
}

/** Compares by code points, which for UTF-8 is the order of the bytes in every language. */
function byBytes(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = left[index]!.codePointAt(0)! - right[index]!.codePointAt(0)!;
    if (difference !== 0) {
      return difference;
    }
  }
  return left.length - right.length;
}

function checkPath(path: string): void {
  if (!isWidgetPath(path)) {
    throw new Error(
      `"${path}" is not a path inside a widget: folders are parted by single forward slashes`,
    );
  }
}
