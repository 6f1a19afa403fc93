import { reasonOf } from '../../protocol/reason.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isTextName } from '../../archive/import-text.ts';
import type { WidgetFiles } from '../../archive/zip.ts';
import { type Content, type Entry, entryOf, pathsOf, withEntries } from '../content.ts';
import type { Controller } from '../controller.ts';
import { actButton, type ActLook } from '../elements/act-button.ts';
import { define, LightElement } from '../elements/define.ts';
import { nameForm } from '../elements/name-form.ts';
import dialog from '../styles/dialog.css';
import listing from '../styles/listing.css';
import css from './folder.css';
import { aboutRow } from './about-row.ts';
import { chosenFile } from './chosen-file.ts';
import { faultText } from './fault-text.ts';
import { cleaned, faultOfName, type NameFault } from './name-fault.ts';
import type { FolderView } from './folder-view.ts';
import { asEntry, type Reset, type Row, rowsOf } from './rows.ts';
import { FOLDER_WORDS, type FolderWords } from './words.ts';

/** The list of the widget's files. It is made each time that it is shown and taken away when it is closed. */
class FolderDialogElement extends LightElement {
  static override sheets = [dialog, listing, css];
  static override properties = {
    starter: { state: true },
    renaming: { state: true },
    enlarged: { state: true },
    told: { state: true },
    fault: { state: true },
  };

  /** The files that the archive gets where the widget has no own. */
  declare private starter: WidgetFiles;
  /** The path of the file that is being renamed. */
  declare private renaming: string | null;
  /** The path of the image that shows at its full size. */
  declare private enlarged: string | null;
  /** What was done last, or why it was not. */
  declare private told: string;
  /** What is wrong with the name in the field that the reader is at. */
  declare private fault: string;

  readonly #controller: Controller;
  readonly #view: FolderView;
  readonly #words: FolderWords;
  /** The file to go on with in the editor. */
  #edited: string | null = null;

  constructor(controller: Controller, view: FolderView) {
    super();
    this.#controller = controller;
    this.#view = view;
    this.#words = FOLDER_WORDS[controller.contract.language];
    this.starter = {};
    this.renaming = null;
    this.enlarged = null;
    this.told = '';
    this.fault = '';
  }

  /** Resolves once the dialog is closed: with the file that the reader wants to edit, if any. */
  async show(): Promise<string | null> {
    await this.updateComplete;
    const shown = this.querySelector('dialog')!;
    const closed = new Promise((resolve) => shown.addEventListener('close', resolve));
    shown.showModal();
    await this.#loadStarter();
    await closed;
    return this.#edited;
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { canUndo, canRedo } = this.#controller.files;
    return html`<dialog class="listing folder" aria-labelledby="folder-title">
      <h2 id="folder-title" tabindex="-1" autofocus>${words.title}</h2>
      <p>${words.intro}</p>
      ${this.#adding()}
      <p class="told" role="status">${this.told}</p>
      <ul aria-label=${words.list}>
        ${repeat(
          this.#rows,
          ({ path }) => path,
          (row) => this.#row(row),
        )}
      </ul>
      <p class="answers">
        ${this.#button(words.undo, () => this.#step('undo'), { enabled: canUndo })}
        ${this.#button(words.redo, () => this.#step('redo'), { enabled: canRedo })}
        <span class="gap"></span>
        <button type="button" class="button" @click=${() => this.#close()}>${words.close}</button>
      </p>
    </dialog>`;
  }

  get #content(): Content {
    return this.#controller.files.content;
  }

  /** The other files of the archive; a file may take the place of one of the starter. */
  #others(name: string, path?: string): string[] {
    const all = [...new Set([...pathsOf(this.#content), ...Object.keys(this.starter)])];
    return all.filter((other) => other !== path && (other !== name || this.#isOwn(other)));
  }

  #isOwn(path: string): boolean {
    return entryOf(this.#content, path) !== null;
  }

  get #mainFile(): string {
    return this.#controller.contract.header.widgetFile;
  }

  get #rows(): Row[] {
    const { content, opened, given } = this.#controller.files;
    return rowsOf({ content, opened, given, starter: this.starter, mainFile: this.#mainFile });
  }

  #row(row: Row): TemplateResult {
    const { path, image, isText } = row;
    if (this.renaming === path) {
      return html`<li data-path=${path}>${this.#naming(path, isText)}</li>`;
    }
    const words = this.#words;
    return html`<li data-path=${path}>
      ${
        image === null
          ? html`<span class="thumb" aria-hidden="true"></span>`
          : html`<button
              type="button"
              class="thumb"
              aria-label=${words.showImage(path)}
              aria-expanded=${this.enlarged === path}
              @click=${() => {
                this.enlarged = this.enlarged === path ? null : path;
              }}
            >
              <img src=${image} alt="" />
            </button>`
      }
      <div class="about">
        ${
          isText
            ? html`<button
                type="button"
                class="open"
                aria-label=${words.open(path)}
                @click=${() => this.#try(() => this.#edit(row))}
              >
                ${path}
              </button>`
            : html`<span class="path">${path}</span>`
        }
        <small>${aboutRow(row, this.#controller.isBuilt, words)}</small>
      </div>
      <div class="acts">${this.#acts(row)}</div>
      ${
        this.enlarged === path && image !== null
          ? html`<p class="enlarged"><img src=${image} alt=${path} /></p>`
          : nothing
      }
    </li>`;
  }

  #acts(row: Row): TemplateResult[] {
    const { path, isText, isOwn, resets } = row;
    const words = this.#words;
    const act = (label: string, action: () => unknown) =>
      this.#button(label, action, { name: words.of(label, path) });
    // Where it is built of source, what is written there is not used.
    const isFixed = path === this.#mainFile && !this.#controller.isBuilt;
    return [
      ...(isOwn || !isText ? [] : [act(words.takeOver, () => this.#edit(row))]),
      ...(isText ? [] : [act(words.replace, () => this.#replace(path))]),
      ...resets.map((reset) => act(words.resets[reset], () => this.#reset(path, reset))),
      ...(isOwn && !isFixed
        ? [act(words.rename, () => this.#rename(path)), act(words.remove, () => this.#remove(path))]
        : []),
    ];
  }

  #naming(path: string, isText: boolean): TemplateResult {
    const words = this.#words;
    const leave = () => this.#try(() => this.#named(path, path));
    return nameForm({
      id: 'renamed-file',
      label: words.of(words.newName, path),
      value: path,
      fault: this.fault,
      send: words.save,
      beside: this.#button(words.cancel, leave),
      named: (written) => {
        const name = cleaned(written);
        this.fault = this.#faultText(name, faultOfName(name, this.#others(name, path), isText));
        if (this.fault === '') {
          this.#try(() => this.#named(path, name));
        }
      },
      typed: () => this.#typed(),
      left: leave,
    });
  }

  #adding(): TemplateResult {
    const words = this.#words;
    const known = Object.keys(this.starter).filter((path) => !this.#isOwn(path));
    return nameForm({
      id: 'new-file',
      label: words.newFile,
      visible: true,
      hint: words.newHint,
      known,
      fault: this.renaming === null ? this.fault : '',
      send: words.add,
      beside: this.#button(words.fromDisk, () => this.#takeIn()),
      named: (written, form) => {
        const name = cleaned(written);
        this.renaming = null;
        this.fault = this.#faultText(name, faultOfName(name, this.#others(name)));
        if (this.fault === '') {
          this.#try(async () => {
            await this.#add(name);
            form.reset();
          });
        }
      },
      typed: () => this.#typed(),
    });
  }

  #typed(): void {
    this.fault = '';
  }

  #button(label: string, act: () => unknown, look?: ActLook): TemplateResult {
    return actButton(label, () => this.#try(act), look);
  }

  /** A file of the starter becomes the widget's own. */
  #edit({ path, isOwn }: Row): void {
    if (!isOwn) {
      this.#put(path, asEntry(this.starter[path]!));
    }
    this.#edited = path;
    this.#close();
  }

  /** A new text is gone on with in the editor; what is no text has to be there already. */
  async #add(path: string): Promise<void> {
    if (isTextName(path)) {
      this.#put(
        path,
        Object.hasOwn(this.starter, path) ? asEntry(this.starter[path]!) : { text: '' },
      );
      this.#edited = path;
      this.#close();
      return;
    }
    const entry = await this.#chosen(path);
    if (entry) {
      this.#put(path, entry);
      this.#tell(this.#words.added(path));
    }
  }

  async #replace(path: string): Promise<void> {
    const entry = await this.#chosen(path);
    if (entry) {
      this.#put(path, entry);
      this.#tell(this.#words.replaced(path));
    }
  }

  /** The content of a file of the reader's for this path; null if they change their mind. @throws Error */
  async #chosen(path: string): Promise<Entry | null> {
    this.#tell(this.#words.choose(path));
    const [picked] = await this.#view.choose('files', false);
    this.#tell('');
    return picked instanceof File ? chosenFile(picked, path, this.#words) : null;
  }

  async #takeIn(): Promise<void> {
    const picked = await this.#view.choose('files', this.#controller.runsPython);
    if (picked.length > 0) {
      const { text } = await this.#controller.takeIn(picked);
      await this.#loadStarter();
      this.#tell(text);
    }
  }

  #reset(path: string, reset: Reset): void {
    const { opened, given } = this.#controller.files;
    this.#put(path, entryOf(reset === 'opened' ? opened : given, path)!);
    this.#tell(this.#words.wasReset(path));
  }

  async #remove(path: string): Promise<void> {
    this.#controller.changeFiles(withEntries(this.#content, new Map([[path, null]])));
    this.#tell(this.#words.removed(path));
    await this.updateComplete;
    // The button has gone with the file.
    this.querySelector<HTMLElement>('.answers button')?.focus();
  }

  async #rename(path: string): Promise<void> {
    this.renaming = path;
    this.fault = '';
    await this.updateComplete;
    const field = this.querySelector<HTMLInputElement>('#renamed-file')!;
    field.focus();
    field.setSelectionRange(path.lastIndexOf('/') + 1, path.length);
  }

  async #named(from: string, to: string): Promise<void> {
    this.renaming = null;
    this.fault = '';
    if (to !== from) {
      const entries = new Map([
        [from, null],
        [to, entryOf(this.#content, from)],
      ]);
      this.#controller.changeFiles(withEntries(this.#content, entries), [from, to]);
      this.#tell(this.#words.renamed(from, to));
    }
    await this.updateComplete;
    const row = [...this.querySelectorAll<HTMLElement>('li[data-path]')].find(
      ({ dataset }) => dataset.path === to,
    );
    row?.querySelector<HTMLElement>('.acts button')?.focus();
  }

  async #step(step: 'undo' | 'redo'): Promise<void> {
    this.#controller[step]();
    // A whole widget has nothing of the starter.
    await this.#loadStarter();
    this.#tell(step === 'undo' ? this.#words.undone : this.#words.redone);
  }

  #put(path: string, entry: Entry): void {
    this.#controller.changeFiles(withEntries(this.#content, new Map([[path, entry]])));
  }

  #tell(text: string): void {
    this.told = text;
    this.fault = '';
    this.requestUpdate();
  }

  #faultText(path: string, fault: NameFault | null): string {
    return fault ? faultText(path, fault, this.#controller.contract.language) : '';
  }

  #try(act: () => unknown): void {
    void Promise.resolve()
      .then(act)
      .catch((error: unknown) => this.#tell(reasonOf(error)));
  }

  async #loadStarter(): Promise<void> {
    try {
      this.starter = await this.#controller.fromStarter();
    } catch (error) {
      this.#tell(this.#words.noStarter(reasonOf(error)));
    }
  }

  #close(): void {
    this.querySelector('dialog')?.close();
  }
}

define('personal-page-folder-dialog', FolderDialogElement);

/** Shows the list of the widget's files, and goes on in the editor with the one that the reader wants to change. */
export async function manageFiles(controller: Controller, view: FolderView): Promise<void> {
  const element = new FolderDialogElement(controller, view);
  view.stage.append(element);
  try {
    const edited = await element.show();
    if (edited !== null) {
      await view.startEditing(edited);
    }
  } finally {
    element.remove();
  }
}
