import { type SourceFinding } from './finding.ts';

/** The folder of the source. */
export const SOURCE = 'src/';

/** What an entry may be written in; of several the first is taken. */
const EXTENSIONS = ['.tsx', '.ts', '.jsx', '.js', '.mjs'];

/** What has to be built before a browser reads it, so that somebody wants it built. */
const TO_BUILD = /^src\/.*(?<!\.d)\.(?:[cm]?tsx?|jsx)$/;

export interface Entry {
  /** The file that the build begins with; null where nothing is built. */
  file: string | null;
  findings: SourceFinding[];
}

/** The entry among a draft's files: the file in `src/` that is called like the widget's. */
export function entryOf(names: readonly string[], widgetFile: string): Entry {
  const stem = `${SOURCE}${widgetFile.replace(/\.js$/, '')}`;
  const entries = EXTENSIONS.map((extension) => stem + extension).filter((name) =>
    names.includes(name),
  );
  const [file = null] = entries;
  const others = file === null ? names.filter((name) => TO_BUILD.test(name)).sort() : entries;
  const first = others[0];
  const start = { line: 1, column: 1 };
  const findings: SourceFinding[] = [];
  if (first !== undefined && (file === null || entries.length > 1)) {
    const value = shown(others);
    const params = { name: `${stem}.tsx`, value };
    findings.push({ code: 'source-entry', params, file: first, ...start });
  }
  if (file !== null && names.includes(widgetFile)) {
    const params = { name: widgetFile, value: file };
    findings.push({ code: 'source-over-file', params, file: widgetFile, ...start });
  }
  return { file, findings };
}

/** How many names are said at once. */
const MOST = 3;

/** A few names for a sentence. */
export function shown(names: readonly string[]): string {
  const some = names.slice(0, MOST).map((name) => `\`${name}\``);
  return names.length === 0 ? '—' : [...some, ...(names.length > MOST ? ['…'] : [])].join(', ');
}
