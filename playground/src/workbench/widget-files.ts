import type { WidgetFiles } from '../archive/zip.ts';
import { fromBase64 } from '../protocol/base64.ts';
import type { Content } from './content.ts';

/** All files of the editor as an archive takes them. */
export function widgetFiles({ files, carried }: Content): WidgetFiles {
  const binaries = Object.entries(carried.binaries).map(([file, text]) => [file, fromBase64(text)]);
  return { ...files, ...(Object.fromEntries(binaries) as Record<string, Uint8Array>) };
}
