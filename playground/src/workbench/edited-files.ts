import type { Files } from './files.ts';

/** What keeps the reader's code over visits. */
export interface Keeper {
  load(): Files | null;
  save(files: Files): void;
  /** Saves once the reader has stopped typing. @throws Error if this page may not change the draft */
  saveSoon(files: Files): void;
  /** Saves now what waits to be saved. */
  flush(): void;
}

export interface EditedFilesOptions {
  /** The files that the page gave; a reset goes back to them. */
  initial: Files;
  /** The files that the editor begins with if there is no draft. */
  files: Files;
  /** Where the reader's code is kept; `null` where a playground keeps none. */
  draft: Keeper | null;
  useDraft: boolean;
}

/** The files of one playground, with the changes of the reader, and their draft. */
export class EditedFiles {
  /** Whether the editor began with the reader's draft. */
  readonly fromDraft: boolean;
  readonly #initial: Files;
  readonly #draft: Keeper | null;
  #current: Files;
  #ran: Files | undefined;
  /** The files before others took their place; `undo` goes back to them. */
  #replaced: Files | undefined;

  constructor({ initial, files, draft, useDraft }: EditedFilesOptions) {
    this.#initial = initial;
    this.#draft = draft;
    const kept = useDraft ? draft?.load() : null;
    this.fromDraft = Boolean(kept && !sameFiles(kept, initial));
    this.#current = frozen(this.fromDraft && kept ? kept : files);
  }

  /** Frozen. */
  get current(): Files {
    return this.#current;
  }

  /** The files of the last run. */
  get ran(): Files | undefined {
    return this.#ran;
  }

  get hasRun(): boolean {
    return this.#ran !== undefined;
  }

  /** Whether the code is no longer what was run last. */
  get changedSinceRun(): boolean {
    return this.#ran !== undefined && !sameFiles(this.#ran, this.#current);
  }

  /** Takes what the page gives; it is no draft. */
  set(files: Files): void {
    this.#current = frozen(files);
  }

  /** Takes what the reader typed. */
  edit(file: string, text: string): void {
    this.#keep({ ...this.#current, [file]: text });
  }

  /** Saves the files, since the run may take the page down, and returns them. */
  beginRun(): Files {
    if (!sameFiles(this.#current, this.#initial) || this.#draft?.load()) {
      this.#draft?.save(this.#current);
    }
    this.#ran = this.#current;
    return this.#current;
  }

  /** Goes back to the initial files, and says whether that changed any. The draft stays. */
  reset(): boolean {
    this.saveDraft();
    this.#replaced = this.#current;
    this.#current = this.#initial;
    this.#ran = undefined;
    return !sameFiles(this.#replaced, this.#current);
  }

  /** Puts a whole text in the place of a file, as the reader wants. */
  replace(file: string, text: string): void {
    const replaced = this.#current;
    this.edit(file, text);
    this.#replaced = replaced;
  }

  /** Takes a file away, as the reader wants. */
  remove(file: string): void {
    const replaced = this.#current;
    const rest = Object.entries(replaced).filter(([name]) => name !== file);
    this.#keep(Object.fromEntries(rest));
    this.#replaced = replaced;
  }

  /** Takes back what was replaced or taken away as a whole. */
  undo(): void {
    this.#keep(this.#replaced ?? this.#current);
    this.#replaced = undefined;
  }

  /** Saves the files as they are, changed or not: another page is to go on with them. */
  handOver(): void {
    this.#draft?.save(this.#current);
  }

  /** Saves what still waits to be saved. */
  saveDraft(): void {
    this.#draft?.flush();
  }

  /** A draft that may not be changed leaves the files as they are. */
  #keep(files: Files): void {
    this.#draft?.saveSoon(files);
    this.#current = frozen(files);
  }
}

const frozen = (files: Files): Files => Object.freeze({ ...files });

function sameFiles(a: Files, b: Files): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
