import { type Carried, NOTHING } from './carried.ts';
import type { Draft } from './drafts.ts';
import type { Files } from './files.ts';
import type { KeptCarried } from './importing/kept-carried.ts';

export interface EditedFilesOptions {
  /** The files that the page gave; a reset goes back to them. */
  initial: Files;
  /** The files that the editor begins with if there is no draft. */
  files: Files;
  /** Where the reader's code is kept; `null` where a playground keeps none. */
  draft: Draft | null;
  useDraft: boolean;
  /** Keeps what the draft carries beside its texts; left out where it carries nothing. */
  kept?: KeptCarried | undefined;
}

/** All that the editor holds. */
export interface Content {
  files: Files;
  carried: Carried;
}

/** What of the editor's content the browser keeps: one widget's texts never stand beside another one's images. */
export type Kept = 'all' | 'texts' | 'nothing';

/** The files of one playground, with the changes of the reader, and their draft. */
export class EditedFiles {
  /** Whether the editor began with the reader's draft. */
  readonly fromDraft: boolean;
  readonly #initial: Files;
  readonly #draft: Draft | null;
  #kept: KeptCarried | undefined;
  #current: Files;
  #carried: Carried;
  #ran: Files | undefined;
  /** What was there before other files took its place; `undo` goes back to it. */
  #replaced: Content | undefined;

  constructor({ initial, files, draft, useDraft, kept }: EditedFilesOptions) {
    this.#initial = initial;
    this.#draft = draft;
    this.#kept = kept;
    const saved = draft?.load();
    const carried = kept?.load() ?? NOTHING;
    this.fromDraft = Boolean(
      useDraft && saved && (carried !== NOTHING || !sameFiles(saved, initial)),
    );
    this.#current = frozen(this.fromDraft && saved ? saved : files);
    // An element that was moved gives the files of its draft without what they carry.
    this.#carried = saved && sameFiles(saved, this.#current) ? carried : NOTHING;
  }

  /** Frozen. */
  get current(): Files {
    return this.#current;
  }

  get content(): Content {
    return { files: this.#current, carried: this.#carried };
  }

  /** Whether what is carried is kept, as far as it is not the texts. */
  get keepsCarried(): boolean {
    return this.#carried === NOTHING || (this.#kept?.holds(this.#carried) ?? false);
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
    this.#current = frozen({ ...this.#current, [file]: text });
    this.#saveSoon();
  }

  /** Takes files in the place of all that there are, and says what of them is kept. */
  take(content: Content, kept: KeptCarried): Kept {
    this.#kept ??= kept;
    this.#replaced = this.content;
    this.#current = frozen(content.files);
    this.#carried = content.carried;
    return this.#save();
  }

  /** Puts new texts into some files. */
  rewrite(files: Files): void {
    this.#replaced = this.content;
    this.#current = frozen({ ...this.#current, ...files });
    this.#saveSoon();
  }

  /** Saves the files, since the run may take the page down, and returns them. */
  beginRun(): Files {
    if (!sameFiles(this.#current, this.#initial) || this.#draft?.load()) {
      this.#save();
    }
    this.#ran = this.#current;
    return this.#current;
  }

  /** Goes back to the initial files, and says whether that changed any. The draft stays. */
  reset(): boolean {
    this.saveDraft();
    const { files, carried } = (this.#replaced = this.content);
    this.#current = this.#initial;
    this.#carried = NOTHING;
    this.#ran = undefined;
    return carried !== NOTHING || !sameFiles(files, this.#current);
  }

  /** Takes a file away, as the reader wants. */
  remove(file: string): void {
    this.#replaced = this.content;
    const rest = Object.entries(this.#current).filter(([name]) => name !== file);
    this.#current = frozen(Object.fromEntries(rest));
    this.#saveSoon();
  }

  /** Takes back what was replaced or taken away as a whole. */
  undo(): void {
    const { files, carried } = this.#replaced ?? this.content;
    this.#current = files;
    this.#carried = carried;
    this.#replaced = undefined;
    this.#saveSoon();
  }

  /** Saves the files as they are, changed or not: another page is to go on with them. */
  handOver(): void {
    this.#draft?.save(this.#current);
  }

  /** Saves what still waits to be saved. */
  saveDraft(): void {
    this.#draft?.flush();
  }

  #save(): Kept {
    if (this.#draft?.save(this.#current) === false) {
      return 'nothing';
    }
    return this.#kept?.save(this.#carried) === false ? 'texts' : 'all';
  }

  #saveSoon(): void {
    this.#draft?.saveSoon(this.#current, () => this.#kept?.save(this.#carried));
  }
}

const frozen = (files: Files): Files => Object.freeze({ ...files });

function sameFiles(a: Files, b: Files): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
