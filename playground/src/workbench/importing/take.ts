import { toBase64 } from '../../protocol/base64.ts';
import { LIMITS, type Pause, pauses } from '../../archive/import-limits.ts';
import { looseFiles } from '../../archive/loose-files.ts';
import { isZip, openZip } from '../../archive/read-zip.ts';
import { Refusal } from '../../archive/refusal.ts';
import { type TakenWidget, takeWidget } from '../../archive/take-widget.ts';
import { entriesIn } from '../../protocol/source-entry.ts';
import type { Contract, Language } from '../../contract/contract.ts';
import type { ImportReport } from '../../protocol/public.ts';
import { reasonOf } from '../../protocol/reason.ts';
import type { Checks, Repairable } from '../checks.ts';
import type { Content } from '../content.ts';
import type { EditedFiles } from '../edited-files.ts';
import type { ImportWords, Note } from './import-words.ts';
import { bytesOf, type Picked, unfolded } from './picked.ts';
import { withName } from './with-name.ts';
import { IMPORT_WORDS, noteText } from './words.ts';

/** What cannot be taken in; the message is for the reader and says that nothing has changed. */
export class ImportError extends Error {
  override name = 'ImportError';
}

/** What takes it in. */
export interface TakeIn {
  files: EditedFiles;
  contract: Contract;
  checks: Pick<Checks, 'taken'>;
}

/** What has been taken in. */
export interface Taken {
  language: Language;
  report: ImportReport;
  /** What is said of it in a line. */
  text: string;
  /** What it is called; '' for several files. */
  name: string;
  /** The file to show. */
  file: string;
  /** Sizes of the files of the report, in bytes. */
  sizes: Map<string, number>;
  notes: readonly Note[];
  /** Whether there is more to say than the line does. */
  noteworthy: boolean;
}

/** What was given, read: a whole widget, or files that join the one in the editor. */
interface Read {
  widget: TakenWidget;
  whole: boolean;
  name: string;
}

/**
 * Reads what the reader picked and puts it into the editor, all of it or nothing.
 *
 * @throws ImportError; TypeError if a script gave what can be nothing of this
 */
export async function takeIn(
  picked: readonly (Picked | Blob)[],
  { contract, files, checks }: TakeIn,
): Promise<Taken> {
  const words = IMPORT_WORDS[contract.language];
  const pause = pauses();
  const named = await Promise.all(picked.map((one) => withName(one, contract)));
  const { widget, whole, name } = await read(named, contract, words, pause);
  const binaries: Record<string, string> = {};
  for (const [path, bytes] of widget.binaries) {
    binaries[path] = toBase64(bytes);
    await pause();
  }
  const before = files.content;
  const texts = Object.fromEntries(widget.texts);
  const notes: Note[] = [...widget.notes];
  const content = whole
    ? asWhole(before, { texts, binaries }, contract.header.widgetFile, notes)
    : beside(before, { texts, binaries });
  const kept = await files.take(content);
  if (kept === 'nothing') {
    notes.push({ kind: 'until-reload' });
  } else if (kept === 'texts' && Object.keys(content.carried.binaries).length > 0) {
    notes.push({ kind: 'images-until-reload' });
  }
  const problems = await checked(checks, files.content, notes);
  const sizes = sizesOf(widget);
  const paths = [...sizes.keys()].sort();
  const [first = contract.header.widgetFile] = widget.texts.keys();
  return {
    language: contract.language,
    report: {
      files: paths,
      notes: notes.map((note) => ({
        kind: note.kind,
        ...('file' in note && { file: note.file }),
        message: noteText(note, words),
      })),
      problems: problems.filter(({ file }) => whole || (file !== undefined && sizes.has(file))),
    },
    text:
      !whole && paths.length === 1
        ? oneFile(name, paths[0]!, before, words)
        : `${words.taken(name, paths.length)}.`,
    name,
    file: whole ? contract.header.widgetFile : first,
    sizes,
    notes,
    noteworthy: whole || notes.length > 0 || paths.length > 1,
  };
}

/** What the checker says of the files that are in the editor now. A check that fails is no reason to take nothing in. */
async function checked(
  checks: TakeIn['checks'],
  content: Content,
  notes: Note[],
): Promise<readonly Repairable[]> {
  try {
    return await checks.taken(content);
  } catch (error) {
    notes.push({ kind: 'unchecked', reason: reasonOf(error) });
    return [];
  }
}

async function read(
  picked: readonly Picked[],
  contract: Contract,
  words: ImportWords,
  pause: Pause,
): Promise<Read> {
  const options = {
    widgetFile: contract.header.widgetFile,
    python: contract.python !== null,
    pause,
  };
  let name = picked.length === 1 ? picked[0]!.name : '';
  try {
    const given = await unfolded(picked);
    if (given.kind === 'folder') {
      name = given.name;
      const widget = await takeWidget(given.files, { ...options, leftOut: given.leftOut });
      return { widget, whole: true, name };
    }
    checkSizes(given.files);
    const loose = await Promise.all(given.files.map(loaded));
    const [only] = loose;
    if (loose.length === 1 && only && (isZip(only.bytes) || name.endsWith('.zip'))) {
      const { files, recoded } = openZip(only.bytes);
      const widget = await takeWidget(files, { ...options, recoded });
      return { widget, whole: true, name };
    }
    return { widget: await looseFiles(loose, options), whole: false, name };
  } catch (error) {
    if (error instanceof Refusal) {
      const reason = words.refusals[error.reason](error.details);
      throw new ImportError(words.refused(name, reason));
    }
    throw error;
  }
}

/** A single file may be an archive. */
function checkSizes(files: readonly File[]): void {
  const { entries: limit, archive, files: all } = LIMITS;
  if (files.length > limit) {
    throw new Refusal('too-many-entries', { limit });
  }
  if (files.length === 1 && files[0]!.size > archive) {
    throw new Refusal('archive-too-large', { limit: archive });
  }
  if (files.length > 1 && files.reduce((sum, { size }) => sum + size, 0) > all) {
    throw new Refusal('files-too-large', { limit: all });
  }
}

async function loaded(file: File): Promise<{ name: string; bytes: Uint8Array }> {
  return { name: file.name, bytes: await bytesOf(file, file.name) };
}

interface Given {
  texts: Record<string, string>;
  binaries: Record<string, string>;
}

/** The widget takes the place of the one before. Only the code of the editor stays where the widget has none. */
function asWhole(before: Content, given: Given, widgetFile: string, notes: Note[]): Content {
  const { texts, binaries } = given;
  const code = before.files[widgetFile];
  const files = { ...texts };
  const brought = Object.hasOwn(texts, widgetFile) || entriesIn(texts, widgetFile).length > 0;
  if (!brought && code !== undefined) {
    files[widgetFile] = code;
    notes.push({ kind: 'stays', file: widgetFile });
  }
  for (const file of [...Object.keys(before.files), ...Object.keys(before.carried.binaries)]) {
    if (!Object.hasOwn(files, file) && !Object.hasOwn(binaries, file)) {
      notes.push({ kind: 'gone', file });
    }
  }
  return { files, carried: { binaries, whole: true } };
}

/** The files join the widget in the editor; each takes the place of the one of its name. */
function beside({ files, carried }: Content, { texts, binaries }: Given): Content {
  const changesBinaries =
    Object.keys(binaries).length > 0 ||
    Object.keys(texts).some((file) => Object.hasOwn(carried.binaries, file));
  return {
    files: { ...without(files, binaries), ...texts },
    carried: changesBinaries
      ? { ...carried, binaries: { ...without(carried.binaries, texts), ...binaries } }
      : carried,
  };
}

const without = (files: Content['files'], others: Content['files']): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter(([file]) => !Object.hasOwn(others, file)));

function oneFile(name: string, file: string, before: Content, words: ImportWords): string {
  const wasThere =
    Object.hasOwn(before.files, file) || Object.hasOwn(before.carried.binaries, file);
  return wasThere ? words.replaced(name, file) : words.added(file);
}

function sizesOf({ texts, binaries }: TakenWidget): Map<string, number> {
  const encoder = new TextEncoder();
  return new Map([
    ...[...texts].map(([file, text]) => [file, encoder.encode(text).length] as const),
    ...[...binaries].map(([file, bytes]) => [file, bytes.length] as const),
  ]);
}
