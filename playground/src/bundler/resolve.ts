import { isSimilar } from '../cabinet/similar-name.ts';
import { SOURCE } from '../protocol/source-entry.ts';

/** What may be left out of a name, in the order in which it is looked for. */
const EXTENSIONS = ['.tsx', '.ts', '.mts', '.jsx', '.js', '.mjs', '.cjs', '.json'];

/** What stands for another extension where source is written as it would be imported when compiled. */
const COMPILED: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
};

/** What is a path, not the name of a module. */
export const isRelative = (specifier: string): boolean => /^\.{1,2}(?:\/|$)/.test(specifier);

/** The path that a relative specifier leads to; null where it leaves the source. */
export function pathOf(specifier: string, from: string): string | null {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') {
      parts.pop();
    } else if (part !== '.' && part !== '') {
      parts.push(part);
    }
  }
  const path = parts.join('/');
  return `${path}/`.startsWith(SOURCE) ? path : null;
}

/** The file that a path means; undefined where there is none. */
export function fileAt(path: string, has: (name: string) => boolean): string | undefined {
  const [extension = ''] = /\.[cm]?jsx?$/.exec(path) ?? [];
  const stem = path.slice(0, path.length - extension.length);
  return [
    path,
    ...(COMPILED[extension] ?? []).map((other) => stem + other),
    ...EXTENSIONS.map((added) => path + added),
    ...EXTENSIONS.map((added) => `${path}/index${added}`),
  ].find(has);
}

const bare = (path: string): string => path.replace(/\.\w+$/, '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The files that may be meant by a path that leads to none: of a similar name, or else those beside it. */
export function similarFiles(path: string, names: readonly string[]): string[] {
  const sources = names.filter((name) => name.startsWith(SOURCE)).sort();
  const similar = sources.filter((name) => isSimilar(nameOf(bare(name)), nameOf(bare(path))));
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return similar.length > 0
    ? similar
    : sources.filter((name) => name.startsWith(folder) && !name.slice(folder.length).includes('/'));
}
