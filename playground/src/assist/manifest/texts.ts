import { readJson } from '../../checker/json/read.ts';
import { leavesIn } from '../../checker/manifest/texts.ts';
import type { Symbol } from '../value.ts';

export type Files = Readonly<Record<string, string>>;

const FILE = /^i18n\/([^/]+)\.json$/;

/** Longer texts are not read: the page would stand still while somebody types. In UTF-16 units. */
const LONGEST = 1_000_000;

/** How many files of texts are kept as they were read. */
const MOST = 32;

export interface LanguageFile {
  file: string;
  language: string;
}

type ByPath = ReadonlyMap<string, { text: string; offset: number }>;

/** The texts of one language by their dotted paths, with the places where they stand. */
export interface Texts extends LanguageFile {
  byPath: ByPath;
}

/** The languages of a widget by the names of its files. */
export const languagesIn = (files: Files): LanguageFile[] =>
  Object.keys(files)
    .sort()
    .flatMap((file) => {
      const language = FILE.exec(file)?.[1];
      return language === undefined ? [] : [{ file, language }];
    });

/** The texts of a widget, a language a file; a file that cannot be read has none. */
export const textsIn = (files: Files): Texts[] =>
  languagesIn(files).map((one) => ({ ...one, byPath: readTexts(files[one.file]!) }));

/** What was read last, by the text itself: the files stay the same while the manifest is typed. */
const known = new Map<string, ByPath>();

function readTexts(text: string): ByPath {
  const last = known.get(text);
  if (last) {
    return last;
  }
  const root = text.length > LONGEST ? undefined : readJson(text).root;
  const leaves = root ? leavesIn(root) : [];
  const byPath = new Map(
    leaves.map(({ path, node }) => [path, { text: String(node.value), offset: node.offset }]),
  );
  const [oldest] = known.size >= MOST ? known.keys() : [];
  if (oldest !== undefined) {
    known.delete(oldest);
  }
  known.set(text, byPath);
  return byPath;
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
