import { reasonOf } from '../../protocol/reason.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { draftsZip } from '../../archive/drafts.ts';
import { actButton, type ActLook } from '../elements/act-button.ts';
import { define, LightElement } from '../elements/define.ts';
import { readableName } from '../readable-name.ts';
import { nameForm } from '../elements/name-form.ts';
import type { Files } from '../files.ts';
import dialog from '../styles/dialog.css';
import listing from '../styles/listing.css';
import { widgetFiles } from '../widget-files.ts';
import css from './drafts.css';
import type { ListView } from './list-view.ts';
import type { DraftRecord, NewerRecord } from './record.ts';
import { type Listed, LONGEST, type OpenDraft, type Shelf } from './shelf.ts';

/** The open draft as the list sees it. */
export interface ListedDesk extends OpenDraft {
  readonly shelf: Shelf;
  readonly options: { initial: () => Promise<Files>; handedOver: boolean };
  flush(): void;
  saveAgain(): Promise<void>;
  keepCopy(): Promise<void>;
  reopen(id?: string | null): Promise<void>;
}

type Row = DraftRecord | NewerRecord;

/** The list of the drafts. It is made each time that it is shown and taken away when it is closed. */
class DraftsDialogElement extends LightElement {
  static override sheets = [dialog, listing, css];
  static override properties = {
    listed: { state: true },
    renaming: { state: true },
    told: { state: true },
    undo: { state: true },
  };

  /** Null where the browser keeps nothing. */
  declare private listed: Listed | null;
  /** The id of the draft that is being named. */
  declare private renaming: string | null;
  /** What was done last, or why it was not. */
  declare private told: string;
  /** Takes back what was done last. */
  declare private undo: (() => Promise<void>) | null;

  readonly #desk: ListedDesk;
  readonly #view: ListView;

  constructor(desk: ListedDesk, view: ListView) {
    super();
    this.#desk = desk;
    this.#view = view;
    this.listed = null;
    this.renaming = null;
    this.told = '';
    this.undo = null;
  }

  /** Resolves once the dialog is closed. */
  async show(): Promise<void> {
    await this.#read();
    await this.updateComplete;
    const shown = this.querySelector('dialog')!;
    const closed = new Promise((resolve) => shown.addEventListener('close', resolve));
    shown.showModal();
    await closed;
  }

  protected override render(): TemplateResult {
    const { words, options } = this.#desk;
    return html`<dialog class="listing drafts" aria-labelledby="drafts-title">
      <h2 id="drafts-title" tabindex="-1" autofocus>${words.title}</h2>
      ${this.listed ? this.#list(this.listed) : html`<p>${words.unavailable}</p>`}
      <p class="told" role="status">
        ${this.told} ${this.undo ? this.#button(words.undo, this.undo) : nothing}
      </p>
      ${this.listed ? this.#bin(this.listed) : nothing}
      <p class="answers">
        ${
          this.listed
            ? html`${
                options.handedOver
                  ? this.#button(words.keepCurrent, () => this.#keepCurrent())
                  : this.#button(words.create, () => this.#create())
              }
              ${this.#button(words.exportAll, () => this.#export(), {
                enabled: this.listed.drafts.some(isReadable),
              })}`
            : nothing
        }
        <button type="button" class="button" @click=${() => this.#close()}>${words.close}</button>
      </p>
    </dialog>`;
  }

  #list({ drafts, elsewhere }: Listed): TemplateResult {
    const { words, options } = this.#desk;
    return html`<p>${options.handedOver ? words.handedOver : words.intro}</p>
      ${
        drafts.length === 0
          ? html`<p class="empty">${words.empty}</p>`
          : html`<ul aria-label=${words.list}>
              ${drafts.map((record) => this.#row(record, elsewhere.has(record.id)))}
            </ul>`
      }`;
  }

  #row(record: Row, elsewhere: boolean): TemplateResult {
    const { words } = this.#desk;
    const { id, name } = record;
    if (!isReadable(record)) {
      return html`<li>
        <div class="about"><strong>${name}</strong> <small>${words.newer}</small></div>
      </li>`;
    }
    const current = id === this.#desk.id;
    if (this.renaming === id) {
      return html`<li>${this.#naming(record)}</li>`;
    }
    const count = Object.keys(record.files).length + Object.keys(record.carried.binaries).length;
    const state = elsewhere ? words.elsewhere : words.current;
    const act = (label: string, action: () => Promise<void>, enabled = true) =>
      this.#button(label, action, { enabled, name: words.of(label, name) });
    return html`<li aria-current=${current || nothing} data-id=${id}>
      <div class="about">
        <button
          type="button"
          class="open"
          ?disabled=${current}
          @click=${() => this.#try(() => this.#open(id))}
        >
          ${name}
        </button>
        <small>
          ${words.meta(new Date(record.at), count)}${current || elsewhere ? ` · ${state}` : nothing}
        </small>
      </div>
      <div class="acts">
        ${act(words.rename, () => this.#rename(id), !elsewhere)}
        ${act(words.duplicate, () => this.#duplicate(record))}
        ${act(words.remove, () => this.#remove(record), !elsewhere)}
      </div>
    </li>`;
  }

  #naming(record: DraftRecord): TemplateResult {
    const { words } = this.#desk;
    const leave = () => this.#named(record, record.name);
    return nameForm({
      id: 'draft-name',
      label: words.of(words.newName, record.name),
      value: record.name,
      required: true,
      longest: LONGEST,
      send: words.save,
      beside: this.#button(words.cancel, leave),
      named: (name) => void this.#try(() => this.#named(record, name)),
      left: () => void this.#try(leave),
    });
  }

  #bin({ deleted }: Listed): TemplateResult | typeof nothing {
    const { words } = this.#desk;
    return deleted.length === 0
      ? nothing
      : html`<details>
          <summary>${words.bin(deleted.length)}</summary>
          <p>${words.binNote}</p>
          <ul>
            ${deleted.map(
              (record) =>
                html`<li>
                  <div class="about"><span>${record.name}</span></div>
                  ${this.#button(words.restore, () => this.#restore(record), {
                    name: words.of(words.restore, record.name),
                  })}
                </li>`,
            )}
          </ul>
        </details>`;
  }

  #button(label: string, act: () => Promise<void>, look?: ActLook): TemplateResult {
    return actButton(label, () => this.#try(act), look);
  }

  async #open(id?: string): Promise<void> {
    const root = this.getRootNode() as ShadowRoot;
    await this.#desk.reopen(id);
    this.#close();
    // The reader stays where they were, though all of it is new.
    await (root.host as HTMLElement & { readonly ready: Promise<void> }).ready;
    root.querySelector<HTMLElement>('.files > .button:last-child')?.focus();
  }

  async #create(): Promise<void> {
    const { shelf, options } = this.#desk;
    const { id } = await shelf.create(await options.initial());
    await this.#open(id);
  }

  async #keepCurrent(): Promise<void> {
    await this.#desk.keepCopy();
    await this.#open();
  }

  async #rename(id: string): Promise<void> {
    this.renaming = id;
    await this.updateComplete;
    this.querySelector<HTMLInputElement>('.naming input')?.select();
  }

  async #named(record: DraftRecord, given: string): Promise<void> {
    this.renaming = null;
    const name = readableName(given);
    const { words, shelf } = this.#desk;
    if (name !== '' && name !== record.name) {
      await shelf.rename(record, name);
      await this.#tell(words.renamed(name));
    }
    await this.updateComplete;
    this.#buttonOf(record.id, 0)?.focus();
  }

  async #duplicate(record: DraftRecord): Promise<void> {
    const { words, shelf } = this.#desk;
    const added = await shelf.duplicate(record);
    await this.#tell(words.duplicated(added.name));
  }

  async #remove(record: DraftRecord): Promise<void> {
    const { words, shelf } = this.#desk;
    await shelf.remove(record);
    const { deleted } = await this.#tell(words.deleted(record.name));
    const bin = deleted.find(({ id }) => id === record.id);
    this.undo = bin ? () => this.#restore(bin) : null;
    await this.updateComplete;
    // The button has gone with the draft.
    this.querySelector<HTMLElement>('.told button')?.focus();
  }

  async #restore(record: DraftRecord): Promise<void> {
    const { words, shelf } = this.#desk;
    await shelf.restore(record);
    await this.#tell(words.restored(record.name));
    await this.updateComplete;
    this.#buttonOf(record.id, 0)?.focus();
  }

  /** Those of a newer version are left out: nobody here can read them. */
  async #export(): Promise<void> {
    const drafts = this.listed!.drafts.filter(isReadable).map(({ name, at, ...content }) => ({
      name,
      files: widgetFiles(content),
      at,
    }));
    const zip = new Blob([draftsZip(drafts)], { type: 'application/zip' });
    this.#view.save(zip, 'personal-page-drafts.zip');
    await Promise.resolve();
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.undo = null;
    try {
      await act();
    } catch (error) {
      this.told = reasonOf(error);
    }
  }

  async #tell(text: string): Promise<Listed> {
    this.told = text;
    return (await this.#read())!;
  }

  async #read(): Promise<Listed | null> {
    // What was typed last is in the list, too.
    this.#desk.flush();
    await this.#desk.saveAgain();
    this.listed = await this.#desk.shelf.list().catch(() => null);
    return this.listed;
  }

  #buttonOf(id: string, number: number): HTMLElement | undefined {
    const row = [...this.querySelectorAll<HTMLElement>('li[data-id]')].find(
      ({ dataset }) => dataset.id === id,
    );
    return row?.querySelectorAll<HTMLElement>('.acts button')[number];
  }

  #close(): void {
    this.querySelector('dialog')?.close();
  }
}

const isReadable = (record: Row): record is DraftRecord => !('newer' in record);

define('personal-page-drafts-dialog', DraftsDialogElement);

/** Shows the list, and resolves once it is closed. */
export async function listDrafts(desk: ListedDesk, view: ListView): Promise<void> {
  const element = new DraftsDialogElement(desk, view);
  view.stage.append(element);
  try {
    await element.show();
  } finally {
    element.remove();
  }
  if (desk.standing === 'removed') {
    // What is deleted and not wanted back makes room for what the page gives.
    await desk.reopen(null);
  }
}
