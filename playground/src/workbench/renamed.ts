import { sameFiles } from './content.ts';
import type { Files } from './files.ts';

/** The file that is the same under another name, with both names; null where more than that has changed. */
export function renamedIn(before: Files, after: Files): readonly [from: string, to: string] | null {
  const [from, ...gone] = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  const [to, ...come] = Object.keys(after).filter((name) => !Object.hasOwn(before, name));
  if (from === undefined || to === undefined || gone.length > 0 || come.length > 0) {
    return null;
  }
  const { [from]: text, ...rest } = before;
  return sameFiles({ ...rest, [to]: text! }, after) ? [from, to] : null;
}
