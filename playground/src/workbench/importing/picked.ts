import type { FileSource } from '../../archive/file-source.ts';
import { LIMITS } from '../../archive/import-limits.ts';
import { type LeftOut, leftOutOf, whyLeftOut } from '../../archive/left-out.ts';
import { faultOfPath } from '../../archive/paths.ts';
import { Refusal } from '../../archive/refusal.ts';

/** What a reader chose or dropped: files, or folders that were dropped. */
export type Picked = File | FileSystemEntry;

/** A folder, or several things that are one together. */
export interface PickedFolder {
  kind: 'folder';
  name: string;
  /** By their paths in it. */
  files: Map<string, FileSource>;
  /** Folders and files that were not looked into, and why. */
  leftOut: Map<string, LeftOut>;
}

export interface PickedFiles {
  kind: 'files';
  files: File[];
}

/** What was picked, all of it found. @throws Refusal */
export async function unfolded(picked: readonly Picked[]): Promise<PickedFolder | PickedFiles> {
  const files: File[] = [];
  const tree = new Map<string, File>();
  const leftOut = new Map<string, LeftOut>();
  let hasFolders = false;
  for (const one of picked) {
    if (one instanceof File) {
      hasFolders ||= Boolean(one.webkitRelativePath);
      files.push(one);
    } else if (one.isFile) {
      files.push(await fileOf(one as FileSystemFileEntry, one.name));
    } else {
      hasFolders = true;
      await walk(one as FileSystemDirectoryEntry, tree, leftOut);
    }
  }
  if (!hasFolders) {
    return { kind: 'files', files };
  }
  for (const file of files) {
    const path = file.webkitRelativePath || file.name;
    // The folder that was chosen may be called anything.
    const top = file.webkitRelativePath ? path.indexOf('/') + 1 : 0;
    const left = leftOutOf(path.slice(top));
    if (left) {
      leftOut.set(path.slice(0, top) + left.path, left.why);
    } else {
      add(tree, path, file);
    }
  }
  const top = topOf([...tree.keys()]);
  const within = <Value>(entries: Map<string, Value>): [string, Value][] =>
    [...entries].map(([path, value]) => [path.slice(top.length), value]);
  return {
    kind: 'folder',
    name: top.slice(0, -1),
    files: new Map(within(tree).map(([path, file]) => [path, sourceOf(file, path)])),
    leftOut: new Map(within(leftOut)),
  };
}

/** The folder that all paths are in, with a slash at the end; '' where there is none. */
function topOf(paths: readonly string[]): string {
  const top = /^[^/]*\//.exec(paths[0] ?? '')?.[0] ?? '';
  return paths.every((path) => path.startsWith(top)) ? top : '';
}

function add(tree: Map<string, File>, path: string, file: File): void {
  tree.set(path, file);
  if (tree.size > LIMITS.entries) {
    throw new Refusal('too-many-entries', { limit: LIMITS.entries });
  }
}

/** Finds the files of a folder that was dropped, at any depth. */
async function walk(
  folder: FileSystemDirectoryEntry,
  tree: Map<string, File>,
  leftOut: Map<string, LeftOut>,
): Promise<void> {
  const pending = [{ folder, path: folder.name }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const entry of await entriesIn(next.folder, next.path)) {
      const path = `${next.path}/${entry.name}`;
      const fault = faultOfPath(path);
      if (fault) {
        throw new Refusal(fault, { entry: path });
      }
      const why = whyLeftOut(entry.name);
      if (why) {
        leftOut.set(entry.isDirectory ? `${path}/` : path, why);
      } else if (entry.isDirectory) {
        pending.push({ folder: entry as FileSystemDirectoryEntry, path });
      } else {
        add(tree, path, await fileOf(entry as FileSystemFileEntry, path));
      }
    }
  }
}

/** A reader gives a hundred entries a call, and none when it has given all. */
async function entriesIn(
  folder: FileSystemDirectoryEntry,
  path: string,
): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, () => reject(new Refusal('unreadable', { entry: path }))),
    );
    if (some.length === 0) {
      return found;
    }
    found.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry, path: string): Promise<File> {
  return new Promise((resolve, reject) =>
    entry.file(resolve, () => reject(new Refusal('unreadable', { entry: path }))),
  );
}

const sourceOf = (file: File, path: string): FileSource => ({
  size: file.size,
  read: () => bytesOf(file, path),
});

/** @throws Refusal if the file is gone or may not be read */
export async function bytesOf(file: Blob, path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Refusal('unreadable', { entry: path });
  }
}
