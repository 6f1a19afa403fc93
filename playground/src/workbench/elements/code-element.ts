import type { Action } from '@codemirror/lint';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { entriesIn } from '../../protocol/source-entry.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Place } from '../../protocol/messages.ts';
import type { Problem } from '../../protocol/public.ts';
import { SHORTCUTS } from '../commands.ts';
import type { OpenEditor } from '../editing/editing-view.ts';
import type { CodeEditor } from '../editor/code-editor.ts';
import type { Files } from '../files.ts';
import { renamedIn } from '../renamed.ts';
import { newest } from '../newest.ts';
import type { ShownCommand } from '../shown-command.ts';
import type { Words } from '../words/words.ts';
import { COMMANDS_PROPERTY } from './command-button.ts';
import { define, LightElement } from './define.ts';
import { fileBar, PANEL, tabId } from './file-bar.ts';
import { raise } from './raise.ts';

/** Longer texts are shown only when the reader wants them: a bundle would take seconds to open. In UTF-16 units. */
const LARGE = 300_000;

/** The editor, and the tabs of its files if there are several. Until it is loaded, the code is shown as text. */
export class CodeElement extends LightElement {
  static override properties = {
    words: { attribute: false },
    contract: { attribute: false },
    docs: { attribute: false },
    files: { attribute: false },
    locked: { attribute: false },
    // The list is always the same object, which grows.
    problems: { attribute: false, hasChanged: () => true },
    mainFile: { attribute: false },
    commands: COMMANDS_PROPERTY,
    wrap: { type: Boolean },
    file: { state: true },
    editor: { state: true },
    wanted: { state: true },
  };

  declare words: Words;
  declare contract: Contract;
  declare docs: URL;
  declare files: Files;
  /** Whether the reader may only read. */
  declare locked: boolean | undefined;
  declare problems: readonly Problem[];
  declare mainFile: string;
  /** The commands that change which files there are. */
  declare commands: readonly ShownCommand[];
  /** Whether lines end at the edge of the editor. */
  declare wrap: boolean;
  /** The file that is shown. */
  declare file: string;
  declare private editor: CodeEditor | undefined;
  /** The large text that the reader wants to see. */
  declare private wanted: string;

  /** The problems that the editor's marks show. */
  #marked: readonly Problem[] = [];

  constructor() {
    super();
    this.file = '';
    this.wrap = false;
    this.editor = undefined;
    this.wanted = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.editor?.dispose();
  }

  /** Loads CodeMirror and puts it in the place of the text. */
  async load(): Promise<void> {
    const { CodeEditor } = await import('../editor/code-editor.ts');
    await this.updateComplete;
    const root = this.getRootNode();
    const parent = this.querySelector<HTMLElement>('.editor');
    if (!parent || !(root instanceof ShadowRoot)) {
      return;
    }
    this.editor = new CodeEditor({
      parent,
      root,
      contract: this.contract,
      words: this.words,
      docs: this.docs,
      hint: 'editor-hint',
      isLocked: () => this.locked === true,
      onEdit: (file, text) => raise(this, 'pp-edit', { file, text }),
      files: () => this.files,
      goTo: (place) => raise(this, 'pp-go', place),
      shortcuts: SHORTCUTS.map(({ key, id }) => ({ key, run: () => raise(this, 'pp-do', id) })),
    });
    await this.updateComplete;
  }

  /** Shows a file; one that is not there is left alone. */
  async show(file: string): Promise<boolean> {
    const there = Object.hasOwn(this.files, file);
    if (there) {
      this.file = file;
      await this.updateComplete;
    }
    return there;
  }

  /** The editor with its tools; null while it shows nothing. */
  async open(): Promise<OpenEditor | null> {
    const view = this.#isHeldBack ? null : await this.editor?.withTools();
    return view ? { file: this.file, view } : null;
  }

  /** Shows a place of the code. */
  async goTo({ file, line, column }: Place): Promise<void> {
    if (await this.show(file)) {
      this.editor?.goTo(line, column);
    }
  }

  /** Does something in the file, or lets the reader choose what can be done where the cursor is. */
  async fix(file: string, action?: Action): Promise<void> {
    if (await this.show(file)) {
      await this.editor?.fix(action);
    }
  }

  /** Goes to what the word at the cursor means, or explains it there. */
  async consult(how: 'goToReference' | 'explain'): Promise<void> {
    await this.editor?.consult(how);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('files');
    const renamed = before && renamedIn(before, this.files);
    if (renamed) {
      const [from, to] = renamed;
      this.editor?.rename(from, to);
      this.file = this.file === from ? to : this.file;
    }
    if (!Object.hasOwn(this.files, this.file)) {
      this.file = this.names[0]!;
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.editor || this.#isHeldBack) {
      return;
    }
    this.editor.wrap(this.wrap);
    this.editor.show(this.file, this.#text);
    const { shown } = newest(this.problems);
    if (!sameItems(shown, this.#marked) || changed.has('editor')) {
      this.#marked = shown;
      this.editor.mark(this.#marked);
    }
  }

  protected override render(): TemplateResult {
    const { editor } = this.words;
    const bar = fileBar(this, (file) => {
      this.file = file;
    });
    const tabbed = this.names.length > 1;
    return html`${bar} ${this.#isHeldBack ? this.#heldBack() : nothing}
      <div
        class="editor"
        id=${PANEL}
        role=${tabbed ? 'tabpanel' : nothing}
        aria-labelledby=${tabbed ? tabId(this.file) : nothing}
        ?hidden=${this.#isHeldBack}
        @focusin=${() => raise(this, 'pp-write')}
      >
        ${this.editor || this.#isHeldBack ? nothing : html`<pre class="plain" tabindex="0" aria-label=${editor.label(this.file)} role="group">${this.files[this.file]}</pre>`}
      </div>
      <p class="hint" id="editor-hint">${editor.leave}</p>`;
  }

  /** The widget's own file comes first, or the one that it is built of. */
  get names(): string[] {
    const names = Object.keys(this.files).sort();
    const [entry = this.mainFile] = entriesIn(this.files, this.mainFile);
    const own =
      entry === this.mainFile || Object.hasOwn(this.files, this.mainFile) ? [this.mainFile] : [];
    return [...new Set([entry, ...own, ...names])];
  }

  get #text(): string {
    return this.files[this.file] ?? '';
  }

  get #isHeldBack(): boolean {
    return this.#text.length > LARGE && this.#text !== this.wanted;
  }

  #heldBack(): TemplateResult {
    const { large, showLarge } = this.words.editor;
    return html`<div class="held-back">
      <p>${large(this.file, this.#text.length)}</p>
      <button
        type="button"
        class="button"
        @click=${() => {
          this.wanted = this.#text;
        }}
      >
        ${showLarge}
      </button>
    </div>`;
  }
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

define('personal-page-code', CodeElement);

declare global {
  interface HTMLElementTagNameMap {
    'personal-page-code': CodeElement;
  }
}
