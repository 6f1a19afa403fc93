import { type Content, sameContent, sameFiles, texts, withEntries } from './content.ts';
import { FileHistory } from './file-history.ts';
import type { Files } from './files.ts';
import { isScenarioFile } from '../scenario/scenario.ts';

/** What of the editor's content the browser keeps: one widget's texts never stand beside another one's images. */
export type Kept = 'all' | 'texts' | 'nothing';

/** What keeps the reader's code over visits. */
export interface Keeper {
  load(): Content | null;
  /** Saves at once, and says what of it is kept. */
  save(content: Content): Kept | Promise<Kept>;
  /** Saves once the reader has stopped typing. @throws DOMException InvalidStateError if this page may not change the draft */
  saveSoon(content: Content): void;
  /** Saves now what waits to be saved. */
  flush(): void;
  /** @throws DOMException InvalidStateError if this page may not change the draft; left out where it always may */
  allowChanges?(): void;
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
  readonly #initial: Content;
  readonly #draft: Keeper | null;
  #content: Content;
  #ran: Files | undefined;
  /** What the editor began with: the reader's draft, or what the page gave. */
  #opened: Content;
  readonly #history = new FileHistory();

  constructor({ initial, files, draft, useDraft }: EditedFilesOptions) {
    this.#initial = texts(initial);
    this.#draft = draft;
    const saved = draft?.load() ?? null;
    const given = frozen(texts(files));
    this.fromDraft = useDraft && saved !== null && !sameContent(saved, this.#initial);
    // An element that was moved gives the files of its draft without what they carry.
    this.#content =
      saved && (this.fromDraft || sameFiles(saved.files, files)) ? frozen(saved) : given;
    this.#opened = this.#content;
  }

  /** Frozen. */
  get current(): Files {
    return this.#content.files;
  }

  get content(): Content {
    return this.#content;
  }

  /** What the editor began with. */
  get opened(): Content {
    return this.#opened;
  }

  /** What the page gave. */
  get given(): Content {
    return this.#initial;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** The files of the last run. */
  get ran(): Files | undefined {
    return this.#ran;
  }

  get hasRun(): boolean {
    return this.#ran !== undefined;
  }

  /** Whether the code is no longer what was run last; scenarios are no code of the widget. */
  get changedSinceRun(): boolean {
    return this.#ran !== undefined && !sameFiles(codeOf(this.#ran), codeOf(this.current));
  }

  /** Takes what the page gives; it is no draft. */
  set(files: Files): void {
    this.#content = frozen({ ...this.#content, files });
  }

  /** Shows what is kept, which another page has changed. */
  show(content: Content): void {
    this.#content = frozen(content);
    this.#opened = this.#content;
    // What was done before was done to something else.
    this.#history.clear();
  }

  /** Takes what the reader typed. */
  edit(file: string, text: string): void {
    this.#keep({ ...this.#content, files: { ...this.current, [file]: text } });
  }

  /** Takes files in the place of all that there are, and says what of them is kept. */
  take(content: Content): Promise<Kept> {
    this.change(content);
    return this.save();
  }

  /** Puts new texts into some files. */
  rewrite(files: Files): void {
    this.change({ ...this.#content, files: { ...this.current, ...files } });
  }

  /** Saves the files, since the run may take the page down, and returns them. */
  beginRun(): Files {
    void this.saveChanges();
    this.#ran = this.current;
    return this.current;
  }

  /** What was to run has not. */
  forgetRun(): void {
    this.#ran = undefined;
  }

  /**
   * Goes back to the initial files, and says whether that changed any. The draft stays.
   *
   * @throws DOMException InvalidStateError if this page may not change the draft
   */
  reset(): boolean {
    this.#draft?.allowChanges?.();
    this.saveDraft();
    const before = this.#content;
    this.#content = this.#initial;
    this.#ran = undefined;
    const changed = !sameContent(before, this.#content);
    if (changed) {
      this.#history.add({ before, after: this.#content });
    }
    return changed;
  }

  /** Takes a file away, as the reader wants. */
  remove(file: string): void {
    this.change(withEntries(this.#content, new Map([[file, null]])));
  }

  /** Takes other files, as the reader wants; `moved` is one that has another name now. */
  change(after: Content, moved?: readonly [from: string, to: string]): void {
    const before = this.#content;
    this.#keep(after);
    this.#history.add({ before, after: this.#content, moved });
  }

  /** Takes back the last change of which files there are. */
  undo(): void {
    this.#history.undo(this.#content, (content) => this.#keep(content));
  }

  redo(): void {
    this.#history.redo(this.#content, (content) => this.#keep(content));
  }

  /** Saves the content as it is, changed or not: another page is to go on with it, or to take its place. */
  async save(): Promise<Kept> {
    return (await this.#draft?.save(this.#content)) ?? 'nothing';
  }

  /** The same where there is something of the reader's: what the page gave needs no draft. */
  async saveChanges(): Promise<Kept> {
    const isTheirs = !sameContent(this.#content, this.#initial) || this.#draft?.load();
    return isTheirs ? this.save() : 'all';
  }

  /** Saves what still waits to be saved. */
  saveDraft(): void {
    this.#draft?.flush();
  }

  /** A draft that may not be changed leaves the content as it is. */
  #keep(content: Content): void {
    this.#draft?.saveSoon(content);
    this.#content = frozen(content);
  }
}

const frozen = ({ files, carried }: Content): Content => ({
  files: Object.freeze({ ...files }),
  carried,
});

const codeOf = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => !isScenarioFile(name)));
