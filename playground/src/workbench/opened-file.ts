import type { Strings } from './strings/strings.ts';

/** The largest file that is taken, in bytes: as large as a script that `addWidget` may fetch. */
const LARGEST = 5_000_000;

/** A file that cannot be the code of a widget; the message is for the reader. */
export class UnfitFile extends Error {
  override name = 'UnfitFile';
}

/** The text of a file that the reader chose or dropped. @throws UnfitFile */
export async function textOf(file: File, words: Strings['opening']): Promise<string> {
  if (file.size > LARGEST) {
    throw new UnfitFile(words.tooLarge(file.name));
  }
  const bytes = await file.arrayBuffer().catch(() => {
    throw new UnfitFile(words.unreadable(file.name));
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnfitFile(words.notText(file.name));
  }
}

/** Lets the reader choose one script, or a backend where that can be run; null if they change their mind. */
export function chooseScript(backends: boolean): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = `.js,text/javascript${backends ? ',.py,text/x-python' : ''}`;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
