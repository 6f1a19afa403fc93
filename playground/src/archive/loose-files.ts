import { BACKEND_FILE } from '../protocol/python.ts';
import { importedText } from './import-text.ts';
import { LIMITS } from './import-limits.ts';
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
const OWN_NAME = /^script\.js$|\.(json|css|scss|less|html?|md|d\.ts)$/i;

/**
 * Where in a widget a file of this name belongs. A script that has no place of its own is the widget's code, whatever it
 * is called.
 */
export function placeOf(name: string, widgetFile: string): string {
  if (name.endsWith('.py')) {
    return BACKEND_FILE;
  }
  const folder = FOLDERS.find(([pattern]) => pattern.test(name))?.[1];
  if (folder) {
    return `${folder}/${name}`;
  }
  return OWN_NAME.test(name) ? name : widgetFile;
}

/**
 * The places of several files. Where one of them is the widget's code by its name, or it might be one of several, the
 * others keep their names.
 */
function placesOf(names: readonly string[], widgetFile: string): string[] {
  const places = names.map((name) => placeOf(name, widgetFile));
  const isClear = places.filter((place) => place === widgetFile).length === 1;
  return places.map((place, index) => (place === widgetFile && !isClear ? names[index]! : place));
}

/**
 * Files that were chosen one by one, at their places.
 *
 * @throws Refusal if one of them is neither a text nor an image
 */
export async function looseFiles(
  given: readonly LooseFile[],
  { widgetFile, python, pause }: Pick<TakeOptions, 'widgetFile' | 'python' | 'pause'>,
): Promise<TakenWidget> {
  const places = placesOf(
    given.map(({ name }) => name),
    widgetFile,
  );
  const paths = new Paths();
  const taken: TakenWidget = { texts: new Map(), binaries: new Map(), notes: [] };
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

function check(entry: string, bytes: Uint8Array, count: number): void {
  if (bytes.length > LIMITS.file) {
    throw new Refusal('file-too-large', { entry, limit: LIMITS.file });
  }
  if (count > 1 && (isZip(bytes) || entry.endsWith('.zip'))) {
    throw new Refusal('archive-among-files', { entry });
  }
}
