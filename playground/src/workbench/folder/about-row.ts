import { BACKEND_FILE } from '../../protocol/python.ts';
import { SOURCE } from '../../protocol/source-entry.ts';
import type { Row } from './rows.ts';
import type { FolderWords } from './words.ts';

/** What is said of a file beside its path; `isBuilt`: whether the widget's own file is made of source. */
export function aboutRow(
  { path, size, pixels, image, isText, isOwn }: Row,
  isBuilt: boolean,
  words: FolderWords,
): string {
  // A backend is a server's.
  const isOutside = path === BACKEND_FILE || (isBuilt && path.startsWith(SOURCE));
  return [
    words.size(size),
    ...(pixels ? [words.pixels(pixels)] : image !== null && !isText ? [words.noImage] : []),
    ...(isOwn ? [] : [words.starter]),
    ...(isOutside ? [words.outside] : []),
  ].join(' · ');
}
