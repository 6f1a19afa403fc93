import { isZip } from '../../archive/read-zip.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Picked } from './picked.ts';
import { IMPORT_WORDS } from './words.ts';

/**
 * What was given, as a file if it is a Blob: one that has no name is an archive or the widget's code. Scripts of the page
 * are not type-checked, so it may be anything.
 *
 * @throws TypeError if it is nothing that can be taken in
 */
export async function withName(
  given: Picked | Blob,
  { language, header }: Contract,
): Promise<Picked> {
  if (given instanceof File || isEntry(given)) {
    return given;
  }
  if (!((given as unknown) instanceof Blob)) {
    throw new TypeError(IMPORT_WORDS[language].notBlob);
  }
  const head = new Uint8Array(await given.slice(0, 4).arrayBuffer());
  return new File([given], isZip(head) ? 'widget.zip' : header.widgetFile);
}

function isEntry(given: unknown): given is FileSystemEntry {
  return typeof given === 'object' && given !== null && 'isDirectory' in given;
}
