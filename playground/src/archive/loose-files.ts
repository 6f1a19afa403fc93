import { BACKEND_FILE } from '../protocol/python.ts';
import { importedText } from './import-text.ts';
import { SOURCE } from '../protocol/source-entry.ts';
import { LIMITS } from './import-limits.ts';
import { whyLeftOut } from './left-out.ts';
import { Paths } from './paths.ts';
import { isZip } from './read-zip.ts';
import { Refusal } from './refusal.ts';
import type { TakenWidget, TakeOptions } from './take-widget.ts';

/** A file that is not in a folder: its name and what is in it. */
export interface LooseFile {
  name: string;
  bytes: Uint8Array;
}

/** Files of a widget that go by their name into a folder of it. */
const FOLDERS: readonly [RegExp, string][] = [
  [/^[a-z]{2}\.json$/, 'i18n'],
  [/\.(png|jpe?g|gif|svg)$/i, 'images'],
  [/\.ya?ml$/i, 'scenarios'],
];
/** What may be the widget's code under any name. */
const SCRIPT = /\.([cm]?js|jsx|tsx?)$/i;
/** What a browser does not read before it is built. */
const OF_SOURCE = /(?<!\.d)\.(tsx?|jsx)$/;
/** What one file is called that somebody saved a script in. */
const PLAIN = /^[^.]+$|\.txt$/i;
const OWN_NAME = /^script\.js$|\.(json|css|scss|less|html?|md|d\.ts)$/i;

/**
 * Where in a widget a file of this name belongs. A script that has no place of its own is the widget's code, whatever it
 * is called, and so is a plain text that comes alone. TypeScript and JSX are source, one of which is what it begins with.
 */
export function placeOf(name: string, widgetFile: string, alone: boolean): string {
  if (name.endsWith('.py')) {
    return BACKEND_FILE;
  }
  const folder = FOLDERS.find(([pattern]) => pattern.test(name))?.[1];
  if (folder) {
    return `${folder}/${name}`;
  }
  if (OF_SOURCE.test(name)) {
    return alone ? SOURCE + widgetFile.replace(/js$/, /[^.]+$/.exec(name)![0]) : SOURCE + name;
  }
  const isCode = !OWN_NAME.test(name) && (SCRIPT.test(name) || (alone && PLAIN.test(name)));
  return isCode ? widgetFile : name;
}

/**
 * The places of several files. Where one of them is the widget's code by its name, or it might be one of several, the
 * others keep their names.
 */
function placesOf(names: readonly string[], widgetFile: string): string[] {
  const places = names.map((name) => placeOf(name, widgetFile, names.length === 1));
  const isClear = places.filter((place) => place === widgetFile).length === 1;
  return places.map((place, index) => (place === widgetFile && !isClear ? names[index]! : place));
}

/**
 * Files that were chosen one by one, at their places. What is no part of a widget, such as a key, is left out.
 *
 * @throws Refusal if one of them is neither a text nor an image, or nothing is left
 */
export async function looseFiles(
  all: readonly LooseFile[],
  { widgetFile, python, pause }: Pick<TakeOptions, 'widgetFile' | 'python' | 'pause'>,
): Promise<TakenWidget> {
  const given = all.filter(({ name }) => whyLeftOut(name) === null || isArchive(name));
  const [first] = all;
  if (given.length === 0 && first) {
    throw new Refusal('no-part', { entry: first.name });
  }
  const places = placesOf(
    given.map(({ name }) => name),
    widgetFile,
  );
  const paths = new Paths();
  const taken: TakenWidget = { texts: new Map(), binaries: new Map(), notes: [] };
  for (const { name } of all) {
    const why = isArchive(name) ? null : whyLeftOut(name);
    if (why) {
      taken.notes.push({ kind: 'left-out', file: name, why });
    }
  }
  for (const [index, { name, bytes }] of given.entries()) {
    await pause();
    const place = places[index]!.normalize('NFC');
    paths.add(place, false);
    check(name, bytes, given.length);
    if (place === BACKEND_FILE && !python) {
      throw new Refusal('no-python', { entry: name });
    }
    const text = importedText(bytes);
    if (text) {
      taken.texts.set(place, text.text);
      if (text.changes.length > 0) {
        taken.notes.push({ kind: 'changed', file: place, changes: text.changes });
      }
    } else if (place.startsWith('images/')) {
      taken.binaries.set(place, bytes);
    } else {
      throw new Refusal('not-text', { entry: name });
    }
  }
  return taken;
}

/** One that comes with other files is refused rather than left out: it might be the widget itself. */
const isArchive = (name: string): boolean => name.endsWith('.zip');

function check(entry: string, bytes: Uint8Array, count: number): void {
  if (bytes.length > LIMITS.file) {
    throw new Refusal('file-too-large', { entry, limit: LIMITS.file });
  }
  if (count > 1 && (isZip(bytes) || isArchive(entry))) {
    throw new Refusal('archive-among-files', { entry });
  }
}
