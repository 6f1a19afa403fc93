import { strToU8, zipSync } from 'fflate';
import type { WidgetFiles } from './zip.ts';

export interface ZippedDraft {
  name: string;
  files: WidgetFiles;
  /** When it was saved, in ms since 1970. */
  at: number;
}

/** What no system that unzips takes in the name of a folder, and what could lead out of it. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;

/** The last day that a zip can name. */
const LATEST = Date.UTC(2099, 0, 1);

/** One zip of all drafts, a folder each, with their files as they are. */
export function draftsZip(drafts: readonly ZippedDraft[]): Uint8Array<ArrayBuffer> {
  const entries: Record<string, [Uint8Array, { mtime: number }]> = Object.create(null) as never;
  const taken = new Set<string>();
  for (const { name, files, at } of drafts) {
    const folder = freeFolder(name, taken);
    const mtime = Math.min(Math.max(at, Date.UTC(1981, 0, 1)), LATEST);
    for (const [path, content] of Object.entries(files)) {
      const bytes = typeof content === 'string' ? strToU8(content) : content;
      entries[`${folder}/${safePath(path)}`] = [bytes, { mtime }];
    }
  }
  return zipSync(entries);
}

/** A name that is taken gets a number; some systems see no difference between capitals and small letters. */
function freeFolder(name: string, taken: Set<string>): string {
  const wanted = fit(name);
  let folder = wanted;
  for (let number = 2; taken.has(folder.toLowerCase()); number += 1) {
    folder = `${wanted} ${number}`;
  }
  taken.add(folder.toLowerCase());
  return folder;
}

const safePath = (path: string): string => path.split('/').map(fit).join('/');

/** Dots and spaces at the end are lost on Windows, and two dots lead out of a folder. */
function fit(name: string): string {
  const fitting = name
    .normalize('NFC')
    .replace(UNFIT, '-')
    .replace(/[. ]+$/, '')
    .trim();
  return fitting === '' ? '-' : fitting;
}
