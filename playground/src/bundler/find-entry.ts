import { entriesIn, SOURCE } from '../protocol/source-entry.ts';
import type { SourceFinding } from './finding.ts';
import { shown } from './shown.ts';

/** What has to be built before a browser reads it, so that somebody wants it built. */
const TO_BUILD = /^src\/.*(?<!\.d)\.(?:[cm]?tsx?|jsx)$/;

export interface Entry {
  /** The file that the build begins with; null where nothing is built. */
  file: string | null;
  findings: SourceFinding[];
}

/** The entry of a draft, and what is odd about it. */
export function findEntry(files: Readonly<Record<string, string>>, widgetFile: string): Entry {
  const entries = entriesIn(files, widgetFile);
  const [file = null] = entries;
  const others =
    file === null
      ? Object.keys(files)
          .filter((name) => TO_BUILD.test(name))
          .sort()
      : entries;
  const first = others[0];
  const start = { line: 1, column: 1 };
  const findings: SourceFinding[] = [];
  if (first !== undefined && (file === null || entries.length > 1)) {
    const params = { name: SOURCE + widgetFile.replace(/js$/, 'tsx'), value: shown(others) };
    findings.push({ code: 'source-entry', params, file: first, ...start });
  }
  if (file !== null && Object.hasOwn(files, widgetFile)) {
    const params = { name: widgetFile, value: file };
    findings.push({ code: 'source-over-file', params, file: widgetFile, ...start });
  }
  return { file, findings };
}
