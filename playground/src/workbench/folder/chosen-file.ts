import { LIMITS } from '../../archive/import-limits.ts';
import { importedText, isTextName } from '../../archive/import-text.ts';
import type { Entry } from '../content.ts';
import { asEntry } from './rows.ts';
import type { FolderWords } from './words.ts';

/** What a file that the reader chose is at this path. @throws Error with a message for the reader */
export async function chosenFile(
  file: File,
  path: string,
  { faults, size }: FolderWords,
): Promise<Entry> {
  if (file.size > LIMITS.file) {
    throw new Error(faults.tooLarge(file.name, size(LIMITS.file)));
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isTextName(path)) {
    return asEntry(bytes);
  }
  const text = importedText(bytes);
  if (!text) {
    throw new Error(faults.notText(file.name));
  }
  return asEntry(text.text);
}
