import { type Content, type Entry, entryOf, pathsOf, withEntries } from './content.ts';

/** A change of which files there are, or of whole files. */
export interface FileChange {
  before: Content;
  after: Content;
  /** A file that is the same under another name: where it was, and where it is. */
  moved?: readonly [from: string, to: string] | undefined;
}

/** More steps back nobody remembers. */
const LONGEST = 100;

/** The changes of which files there are. What is typed into a file is not among them: its editor has that. */
export class FileHistory {
  #done: FileChange[] = [];
  #undone: FileChange[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }

  add(change: FileChange): void {
    this.#done = [...this.#done.slice(1 - LONGEST), change];
    this.#undone = [];
  }

  /** What the content is without the last change; the change is forgotten once `keep` has taken that. */
  undo(current: Content, keep: (content: Content) => void): void {
    this.#step(this.#done, this.#undone, current, keep);
  }

  redo(current: Content, keep: (content: Content) => void): void {
    this.#step(this.#undone, this.#done, current, keep);
  }

  #step(
    from: FileChange[],
    to: FileChange[],
    current: Content,
    keep: (content: Content) => void,
  ): void {
    const change = from.at(-1);
    if (change) {
      const after = withoutChange(current, change);
      keep(after);
      from.pop();
      const [was, is] = change.moved ?? [];
      to.push({
        before: current,
        after,
        moved: was !== undefined && is !== undefined ? [is, was] : undefined,
      });
    }
  }
}

/** Takes a change back. Other files stay as they have become since, and so does one that was only moved. */
function withoutChange(current: Content, { before, after, moved }: FileChange): Content {
  const entries = new Map<string, Entry | null>();
  for (const path of new Set([...pathsOf(before), ...pathsOf(after)])) {
    const was = entryOf(before, path);
    if (!sameEntry(was, entryOf(after, path))) {
      entries.set(path, was);
    }
  }
  if (moved) {
    const [from, to] = moved;
    entries.set(from, entryOf(current, to) ?? entries.get(from) ?? null);
  }
  const content = withEntries(current, entries);
  return before.carried.whole === after.carried.whole
    ? content
    : { ...content, carried: { ...content.carried, whole: before.carried.whole } };
}

const sameEntry = (a: Entry | null, b: Entry | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    ('text' in a ? 'text' in b && a.text === b.text : 'base64' in b && a.base64 === b.base64));
