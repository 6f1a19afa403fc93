import type { WidgetFiles } from '../../archive/zip.ts';
import { type Pixels, pixelsOf } from '../../checker/folder/pixels.ts';
import { fromBase64, toBase64 } from '../../protocol/base64.ts';
import { type Content, type Entry, entryOf, pathsOf } from '../content.ts';

/** A file of the widget as the list shows it. */
export interface Row {
  path: string;
  /** In bytes. */
  size: number;
  /** Null for what is no image that the page can measure. */
  pixels: Pixels | null;
  /** The address of the image itself; null for other files. */
  image: string | null;
  isText: boolean;
  /** Whether it is the widget's; otherwise the archive gets it from the starter. */
  isOwn: boolean;
  /** What the file can go back to, where it is another file there. */
  resets: Reset[];
}

/** What a file goes back to: what the editor began with, or what the page gave. */
export type Reset = 'opened' | 'given';

export interface RowsOptions {
  content: Content;
  opened: Content;
  given: Content;
  /** The files that the archive gets from the starter where the widget has no own. */
  starter: WidgetFiles;
  /** The file of the widget's code, which comes first. */
  mainFile: string;
}

const IMAGES: readonly [name: RegExp, type: string][] = [
  [/\.png$/i, 'image/png'],
  [/\.jpe?g$/i, 'image/jpeg'],
  [/\.gif$/i, 'image/gif'],
  [/\.webp$/i, 'image/webp'],
  [/\.svg$/i, 'image/svg+xml'],
];

export function rowsOf({ content, opened, given, starter, mainFile }: RowsOptions): Row[] {
  const own = new Set(pathsOf(content));
  const all = [...new Set([...own, ...Object.keys(starter)])].sort(
    (a, b) => Number(b === mainFile) - Number(a === mainFile) || byFolder(a, b),
  );
  return all.map((path) => {
    const entry = entryOf(content, path) ?? asEntry(starter[path]!);
    const resets = (['opened', 'given'] as const).filter((reset) => {
      const before = entryOf(reset === 'opened' ? opened : given, path);
      return own.has(path) && before !== null && !isSame(before, entry);
    });
    const bytes = 'text' in entry ? new TextEncoder().encode(entry.text) : fromBase64(entry.base64);
    const type = IMAGES.find(([name]) => name.test(path))?.[1];
    return {
      path,
      size: bytes.length,
      pixels: type === undefined ? null : pixelsOf(bytes),
      image:
        type === undefined
          ? null
          : `data:${type};base64,${'base64' in entry ? entry.base64 : toBase64(bytes)}`,
      isText: 'text' in entry,
      isOwn: own.has(path),
      resets:
        resets.length === 2 && isSame(entryOf(opened, path), entryOf(given, path))
          ? ['given']
          : resets,
    };
  });
}

/** A file as the editor holds it. */
export const asEntry = (content: string | Uint8Array): Entry =>
  typeof content === 'string' ? { text: content } : { base64: toBase64(content) };

/** Files of a folder stand together, behind those that are in none. */
function byFolder(a: string, b: string): number {
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
  return compare(folderOf(a), folderOf(b)) || compare(a, b);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const isSame = (a: Entry | null, b: Entry | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
