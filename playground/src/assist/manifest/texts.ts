import { readJson } from '../../checker/json/read.ts';
import { leavesIn } from '../../checker/manifest/texts.ts';
import type { Symbol } from '../value.ts';

export type Files = Readonly<Record<string, string>>;

const FILE = /^i18n\/([^/]+)\.json$/;

/** The texts of one language by their dotted paths, with the places where they stand. */
export interface Texts {
  file: string;
  language: string;
  byPath: ReadonlyMap<string, { text: string; offset: number }>;
}

/** The texts of a widget, a language a file; a file that cannot be read has none. */
export function textsIn(files: Files): Texts[] {
  return Object.keys(files)
    .sort()
    .flatMap((file): Texts[] => {
      const language = FILE.exec(file)?.[1];
      if (language === undefined) {
        return [];
      }
      const root = readJson(files[file]!).root;
      const leaves = root ? leavesIn(root) : [];
      const byPath = new Map(
        leaves.map(({ path, node }) => [path, { text: String(node.value), offset: node.offset }]),
      );
      return [{ file, language, byPath }];
    });
}

/** Everything that one of the languages has a text for. */
export function textSymbols(texts: readonly Texts[], page: string): Symbol[] {
  const paths = new Set(texts.flatMap(({ byPath }) => [...byPath.keys()]));
  return [...paths].map((name) => ({
    name,
    kind: 'text',
    type: '',
    page,
    texts: texts.map(({ file, byPath }) => ({ file, text: byPath.get(name)?.text ?? null })),
  }));
}
