import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { errorText } from '../error-text.ts';
import { define, LightElement } from '../elements/define.ts';
import { aboutRow } from './about-row.ts';
import type { Describe } from './descriptions.ts';
import type { Difference } from './differences.ts';
import { keyForm } from './key-form.ts';
import { type Path, pathText } from './path.ts';
import { editingOf, type Editing, isEditable, rowEditor, written } from './row-editor.ts';
import { type ActsHost, type Adding, RowActs } from './row-acts.ts';
import { idOf, LIMIT, type Root, type Row, rowsOf } from './rows.ts';
import type { Vocabulary } from './shape.ts';
import css from './state.css';
import { stepIn } from './step-in.ts';
import { treeRow } from './tree-row.ts';
import type { StateWords } from './words.ts';

/** What of a tree is marked. */
export type Marks = ReadonlyMap<string, readonly Difference[]>;

const NONE: Marks = new Map();

/** Values as a tree whose lines are edited where they stand. It changes nothing itself: `edit` does. */
export class TreeElement extends LightElement implements ActsHost {
  static override sheets = [css];
  static override properties = {
    roots: { attribute: false },
    vocabulary: { attribute: false },
    words: { attribute: false },
    label: {},
    query: {},
    marks: { attribute: false },
    onlyMarked: { attribute: false },
    describe: { attribute: false },
    codeOf: { attribute: false },
    open: { state: true },
    limits: { state: true },
    selected: { state: true },
    editing: { state: true },
    adding: { state: true },
    told: { state: true },
  };

  declare roots: readonly Root[];
  declare vocabulary: Vocabulary;
  declare words: StateWords;
  /** Names the tree. */
  declare label: string;
  declare query: string;
  declare marks: Marks;
  declare onlyMarked: boolean;
  declare describe: Describe;
  /** The code that reads a value; null where no code does. */
  declare codeOf: ((root: string, path: Path) => string) | null;
  /** Puts a value at a path; undefined takes away what is there. What it rejects with is said beside the field. */
  edit: (root: string, path: Path, value: unknown) => Promise<void>;
  /** Takes the last edit back, or makes it again. */
  again: (way: 'undo' | 'redo') => void;
  declare private open: ReadonlySet<string>;
  declare private limits: ReadonlyMap<string, number>;
  declare private selected: string;
  declare private editing: Editing | null;
  /** The row that gets another entry, whose key the reader is asked for, and what is wrong with that. */
  declare private adding: Adding | null;
  /** What was done last. */
  declare private told: string;
  readonly #acts = new RowActs(this);
  #rows: Row[] = [];
  /** The line to go on with, which may not be there yet. */
  #next: { id: string; edit: boolean } | null = null;

  constructor() {
    super();
    this.roots = [];
    this.query = '';
    this.marks = NONE;
    this.onlyMarked = false;
    this.codeOf = null;
    this.edit = () => Promise.resolve();
    this.again = () => undefined;
    this.open = new Set();
    this.limits = new Map();
    this.selected = '';
    this.editing = null;
    this.adding = null;
    this.told = '';
  }

  protected override render(): TemplateResult {
    this.#rows = rowsOf(this.roots, {
      vocabulary: this.vocabulary,
      open: this.open,
      limits: this.limits,
      query: this.query,
      differences: this.marks,
      onlyDifferences: this.onlyMarked,
    });
    const rows = this.#rows;
    const current = rows.find(({ id }) => id === this.selected);
    const nothingShown = this.query.trim()
      ? this.words.nothing(this.query.trim())
      : this.words.notChanged;
    return html`<div class="state-parts">
      ${
        rows.length === 0
          ? html`<p class="empty" role="status">${nothingShown}</p>`
          : html`<div
              class="state-tree"
              role="tree"
              aria-label=${this.label}
              @keydown=${(event: KeyboardEvent) => this.#pressed(event)}
            >
              ${repeat(
                rows,
                ({ id }) => id,
                (row, index) => this.#row(row, current ? row === current : index === 0),
              )}
            </div>`
      }
      ${this.#about(current)}
    </div>`;
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (this.adding?.fault === '' && changed.get('adding') === null) {
      this.querySelector<HTMLElement>('.key-form input')?.focus();
    }
    if (changed.has('editing') && this.editing && changed.get('editing') === null) {
      const field =
        this.querySelector<HTMLElement>('.editing .field') ??
        this.querySelector<HTMLElement>('.editing select');
      field?.focus();
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
        field.select();
      }
    }
    this.#arrive();
  }

  begin(row: Row): void {
    this.selected = row.id;
    this.told = '';
    this.editing = editingOf(row);
  }

  ask(adding: Adding | null): void {
    this.adding = adding;
  }

  goOn(id: string, edit: boolean): void {
    this.#select(id);
    this.#next = { id, edit };
    this.requestUpdate();
  }

  unfold(...ids: string[]): void {
    this.open = new Set([...this.open, ...ids]);
  }

  tell(text: string): void {
    this.told = text;
  }

  #row(row: Row, isFirst: boolean): TemplateResult {
    const { editing } = this;
    return treeRow({
      row,
      words: this.words,
      isFirst,
      isSelected: row.id === this.selected,
      editor: editing?.id === row.id ? this.#editor(row, editing) : null,
      focused: () => this.#select(row.id),
      clicked: () => this.#clicked(row),
      edit: () => this.begin(row),
    });
  }

  #editor(row: Row, editing: Editing): TemplateResult {
    return rowEditor({
      row,
      editing,
      name: pathText(row.root, row.path),
      words: this.words,
      typed: (change) => {
        this.editing = this.editing && { ...this.editing, ...change };
      },
      save: (change) => void this.#save(row, change),
      cancel: () => {
        this.editing = null;
        this.goOn(row.id, false);
      },
    });
  }

  #about(row: Row | undefined): TemplateResult {
    const words = this.words;
    const message = html`<p class="told" role="status">${this.told}</p>`;
    if (!row || row.more > 0) {
      return html`<div class="state-about">
        <p class="hint-text">${words.choose}</p>
        ${message}
      </div>`;
    }
    const { id, root, path } = row;
    const isAdding = this.adding?.id === id;
    return html`<div
      class="state-about"
      role="group"
      aria-label=${words.selected(pathText(root, path))}
    >
      ${aboutRow({
        row,
        words,
        describe: this.describe,
        code: this.codeOf?.(root, path) ?? null,
        marks: this.marks.get(root) ?? [],
        acts: this.#acts.of(row),
        copy: (text) => this.#copy(text),
      })}
      ${
        isAdding
          ? keyForm({
              words,
              fault: this.adding!.fault,
              named: (key) => this.#acts.addEntry(row, key),
              cancel: () => {
                this.adding = null;
              },
            })
          : nothing
      }
      ${message}
    </div>`;
  }

  #select(id: string): void {
    if (this.selected !== id) {
      this.selected = id;
      this.told = '';
      this.adding = null;
      this.#next = null;
    }
  }

  #clicked(row: Row): void {
    this.#select(row.id);
    if (row.more > 0) {
      this.#showMore(row);
    } else if (row.open !== null) {
      this.#unfold(row, !row.open);
    }
    this.goOn(row.id, false);
  }

  #unfold({ id }: Row, open: boolean): void {
    const next = new Set(this.open);
    next[open ? 'add' : 'delete'](id);
    this.open = next;
  }

  #showMore({ root, path }: Row): void {
    const id = idOf(root, path);
    this.limits = new Map(this.limits).set(id, (this.limits.get(id) ?? LIMIT) + LIMIT);
  }

  async #save(row: Row, change: Partial<Editing>): Promise<void> {
    const { editing } = this;
    if (editing?.id !== row.id) {
      return;
    }
    const now = { ...editing, ...change };
    const result = written(now, this.words);
    if ('fault' in result) {
      this.editing = { ...now, fault: result.fault };
      return;
    }
    const hadFocus = this.contains((this.getRootNode() as ShadowRoot).activeElement);
    this.editing = null;
    try {
      await this.edit(row.root, row.path, result.value);
      if (hadFocus) {
        this.goOn(row.id, false);
      }
    } catch (error) {
      this.editing = { ...now, fault: errorText(error) };
    }
  }

  async #copy(text: string): Promise<void> {
    const words = this.words;
    try {
      await navigator.clipboard.writeText(text);
      this.told = words.copied;
    } catch (error) {
      this.told = words.notCopied(errorText(error));
    }
  }

  #pressed(event: KeyboardEvent): void {
    const at = this.#rows.findIndex(({ id }) => id === this.selected);
    const row = this.#rows[at];
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.code === 'KeyZ') {
      event.preventDefault();
      event.stopPropagation();
      this.again(event.shiftKey ? 'redo' : 'undo');
      return;
    }
    if (!row || isCommand || event.altKey) {
      return;
    }
    const next = stepIn(this.#rows, at, event.key);
    if (next) {
      event.preventDefault();
      if ('unfold' in next) {
        this.#unfold(row, next.unfold);
      } else {
        this.goOn(next.to, false);
      }
    } else if (event.key === 'Enter' || event.key === 'F2' || event.key === ' ') {
      event.preventDefault();
      this.#enter(row, event.key);
    } else if (event.key === 'Delete' && row.removable) {
      event.preventDefault();
      void this.#acts.remove(row);
    }
  }

  #enter(row: Row, key: string): void {
    if (row.more > 0) {
      this.#showMore(row);
    } else if (key === ' ' && typeof row.value === 'boolean') {
      void this.#acts.put(row, !row.value);
    } else if (isEditable(row)) {
      this.begin(row);
    } else if (row.open !== null) {
      this.#unfold(row, !row.open);
    }
  }

  #arrive(): void {
    const next = this.#next;
    const row = next && this.#rows.find(({ id }) => id === next.id);
    if (!next || !row) {
      return;
    }
    this.#next = null;
    if (next.edit && isEditable(row)) {
      this.begin(row);
    } else {
      const line = this.querySelector<HTMLElement>(`.row[data-id="${CSS.escape(row.id)}"]`);
      line?.focus();
      line?.scrollIntoView({ block: 'nearest' });
    }
  }
}

define('personal-page-state-tree', TreeElement);
