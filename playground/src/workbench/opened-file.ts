import { BACKEND_FILE } from '../protocol/python.ts';
import { MANIFEST } from '../session/widgets/manifest.ts';
import type { Words } from './words/words.ts';

/** The largest file that is taken, in bytes: as large as a script that `addWidget` may fetch. */
const LARGEST = 5_000_000;

/** A file that cannot be the code of a widget; the message is for the reader. */
export class UnfitFile extends Error {
  override name = 'UnfitFile';
}

/** How an archive begins. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Whose place a file of this name takes: a name that no file of a widget must have is that of its code. */
export function placeOf(name: string, widgetFile: string): string {
  if (name.endsWith('.py')) {
    return BACKEND_FILE;
  }
  return name === MANIFEST ? MANIFEST : widgetFile;
}

/** The text of a file that the reader chose or dropped. @throws UnfitFile */
export async function textOf(file: File, words: Words['opening']): Promise<string> {
  if (file.size > LARGEST) {
    throw new UnfitFile(words.tooLarge(file.name));
  }
  const bytes = await file.arrayBuffer().catch(() => {
    throw new UnfitFile(words.unreadable(file.name));
  });
  const head = new Uint8Array(bytes, 0, Math.min(ZIP.length, bytes.byteLength));
  if (file.name.endsWith('.zip') || ZIP.every((byte, index) => head[index] === byte)) {
    throw new UnfitFile(words.archive(file.name));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnfitFile(words.notText(file.name));
  }
}

/** Lets the reader choose a script, a manifest, or a backend where that can be run; null if they change their mind. */
export function chooseScript(backends: boolean): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = `.js,text/javascript,.json,application/json${backends ? ',.py,text/x-python' : ''}`;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
