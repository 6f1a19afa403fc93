import { MANIFEST } from '../protocol/manifest.ts';
import { BACKEND_FILE } from '../protocol/python.ts';
import { entriesIn, SOURCE } from '../protocol/source-entry.ts';
import type { FileSource } from './file-source.ts';
import { LIMITS, type Pause } from './import-limits.ts';
import { type ImportChange, importedText, isTextName } from './import-text.ts';
import { type LeftOut, leftOutOf } from './left-out.ts';
import { Paths } from './paths.ts';
import { Refusal } from './refusal.ts';
import { rootOf } from './widget-root.ts';

/** What a reader has to know of what was taken in, beside the files. */
export type TakenNote =
  /** The widget is in a folder of what was given. */
  | { kind: 'root'; file: string }
  | { kind: 'left-out'; file: string; why: LeftOut | 'outside' | 'no-python' | 'built' }
  | { kind: 'changed'; file: string; changes: ImportChange[] }
  /** The name of the file was not UTF-8. */
  | { kind: 'name-encoding'; file: string }
  /** The name had letters that are made of several characters. */
  | { kind: 'name-composed'; file: string }
  /** The file should be text but is in no known encoding, so it is carried as it is. */
  | { kind: 'not-text'; file: string };

export interface TakenWidget {
  texts: Map<string, string>;
  binaries: Map<string, Uint8Array>;
  notes: TakenNote[];
}

export interface TakeOptions {
  /** The file of the widget's code. */
  widgetFile: string;
  /** Whether a backend can be run here. */
  python: boolean;
  /** Paths that were read as CP866. */
  recoded?: readonly string[];
  /** Folders that were not gone into, and why. */
  leftOut?: ReadonlyMap<string, LeftOut>;
  pause: Pause;
}

/**
 * The files of a widget among those of a folder or an archive. Nothing is read before it is known that all of it will be.
 *
 * @throws Refusal
 */
export async function takeWidget(
  sources: ReadonlyMap<string, FileSource>,
  { widgetFile, python, recoded = [], leftOut: before, pause }: TakeOptions,
): Promise<TakenWidget> {
  const notes: TakenNote[] = [];
  const leftOut = new Map(before);
  const paths = [...sources.keys()].filter((path) => {
    const left = leftOutOf(path);
    if (left) {
      leftOut.set(left.path, left.why);
    }
    return !left;
  });
  const root = rootOf(paths, [MANIFEST, widgetFile]);
  if (root) {
    notes.push({ kind: 'root', file: root });
  }
  for (const [file, why] of leftOut) {
    notes.push({ kind: 'left-out', file, why });
  }
  const source = sourceBeside(root, paths, widgetFile);
  const isInside = (path: string): boolean => path.startsWith(root) || source.has(path);
  const inside = paths.filter(isInside);
  for (const file of topOf(paths.filter((path) => !isInside(path)))) {
    notes.push({ kind: 'left-out', file, why: 'outside' });
  }
  const own = new Paths();
  const wanted = new Map<string, FileSource>();
  for (const path of inside) {
    const given = source.get(path) ?? path.slice(root.length);
    const name = given.normalize('NFC');
    own.add(name, false);
    if (name === widgetFile && source.size > 0) {
      notes.push({ kind: 'left-out', file: name, why: 'built' });
      continue;
    }
    if (name === BACKEND_FILE && !python) {
      notes.push({ kind: 'left-out', file: name, why: 'no-python' });
      continue;
    }
    if (recoded.includes(path)) {
      notes.push({ kind: 'name-encoding', file: name });
    } else if (name !== given) {
      notes.push({ kind: 'name-composed', file: name });
    }
    wanted.set(name, sources.get(path)!);
  }
  checkSizes(wanted);
  const texts = new Map<string, string>();
  const binaries = new Map<string, Uint8Array>();
  for (const [name, source] of wanted) {
    await pause();
    const bytes = await source.read(pause);
    const text = isTextName(name) ? importedText(bytes) : null;
    if (text) {
      texts.set(name, text.text);
      if (text.changes.length > 0) {
        notes.push({ kind: 'changed', file: name, changes: text.changes });
      }
    } else if ([MANIFEST, widgetFile, BACKEND_FILE].includes(name)) {
      throw new Refusal('not-text', { entry: name });
    } else {
      binaries.set(name, bytes);
      if (isTextName(name)) {
        notes.push({ kind: 'not-text', file: name });
      }
    }
  }
  return { texts, binaries, notes };
}

/** The source of a project, which stands beside the folder of the widget that is built of it: names by their paths. */
function sourceBeside(
  root: string,
  paths: readonly string[],
  widgetFile: string,
): ReadonlyMap<string, string> {
  const above = root.replace(/[^/]*\/$/, '');
  const names = paths
    .filter((path) => root !== '' && path.startsWith(above + SOURCE))
    .map((path) => [path, path.slice(above.length)] as const);
  const files = Object.fromEntries(names.map(([, name]) => [name, true]));
  return new Map(entriesIn(files, widgetFile).length > 0 ? names : []);
}

/** Folders for all that is in them, and files, at the top of some paths. */
function topOf(paths: readonly string[]): Set<string> {
  return new Set(paths.map((path) => path.replace(/\/.*$/s, '/')));
}

function checkSizes(files: ReadonlyMap<string, FileSource>): void {
  if (files.size > LIMITS.entries) {
    throw new Refusal('too-many-entries', { limit: LIMITS.entries });
  }
  let total = 0;
  for (const [entry, { size }] of files) {
    if (size > LIMITS.file) {
      throw new Refusal('file-too-large', { entry, limit: LIMITS.file });
    }
    total += size;
  }
  if (total > LIMITS.files) {
    throw new Refusal('files-too-large', { limit: LIMITS.files });
  }
}
