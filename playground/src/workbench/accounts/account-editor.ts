import { html, nothing, type TemplateResult } from 'lit';
import type { Contract } from '../../contract/contract.ts';
import { modelDifferences } from '../../contract/shape.ts';
import { define, LightElement } from '../elements/define.ts';
import type { Describe } from '../state/descriptions.ts';
import { type Path, withValueAt } from '../state/path.ts';
import type { Typed } from '../state/shape.ts';
import '../state/tree-element.ts';
import { STATE_WORDS } from '../state/words-by-language.ts';
import dialog from '../styles/dialog.css';
import css from './accounts.css';
import type { AccountsWords } from './words.ts';

export interface EditorOptions<Value> {
  contract: Contract;
  words: AccountsWords;
  describe: Describe;
  /** What the tree calls the value. */
  root: string;
  name: string;
  typed: Typed;
  value: Value;
  /** Everything that keeps a value from being saved. */
  check(value: Value): string[];
}

/** Edits an account or a lead as a tree. It is made for one and taken away after it. */
class AccountEditorElement<Value> extends LightElement {
  static override sheets = [dialog, css];
  static override properties = {
    value: { state: true },
    faults: { state: true },
    query: { state: true },
  };

  declare private value: Value;
  declare private faults: readonly string[];
  declare private query: string;

  readonly #options: EditorOptions<Value>;
  readonly #past: Value[] = [];
  readonly #future: Value[] = [];
  #saved: Value | null = null;

  constructor(options: EditorOptions<Value>) {
    super();
    this.#options = options;
    this.value = options.value;
    this.faults = [];
    this.query = '';
  }

  /** Resolves once the dialog is closed: with the value to be saved, or with null. */
  async ask(): Promise<Value | null> {
    await this.updateComplete;
    const shown = this.querySelector('dialog')!;
    const closed = new Promise((resolve) => shown.addEventListener('close', resolve));
    shown.showModal();
    await closed;
    return this.#saved;
  }

  protected override render(): TemplateResult {
    const { words, contract, describe, root, typed, name } = this.#options;
    const { editor } = words;
    return html`<dialog class="account-editor" aria-labelledby="account-editor-title">
      <h2 id="account-editor-title" tabindex="-1" autofocus>${editor.title(name)}</h2>
      <input
        type="search"
        aria-label=${editor.filter}
        placeholder=${editor.filter}
        autocomplete="off"
        spellcheck="false"
        @input=${(event: Event) => {
          this.query = (event.target as HTMLInputElement).value;
        }}
      />
      <personal-page-state-tree
        .roots=${[{ name: root, typed, value: this.value }]}
        .vocabulary=${contract}
        .words=${STATE_WORDS[contract.language]}
        .label=${editor.tree}
        .query=${this.query}
        .describe=${describe}
        .edit=${this.#edit}
        .again=${this.#again}
      ></personal-page-state-tree>
      ${
        this.faults.length > 0
          ? html`<div class="faults" role="alert">
              <p>${editor.invalid}</p>
              <ul>
                ${this.faults.map((fault) => html`<li>${fault}</li>`)}
              </ul>
            </div>`
          : nothing
      }
      <p class="answers">
        <button type="button" class="button" @click=${() => this.#close()}>${editor.cancel}</button>
        <button type="button" class="button primary" @click=${() => this.#save()}>
          ${editor.save}
        </button>
      </p>
    </dialog>`;
  }

  /** Only the types are judged now: several edits may have to come before the whole makes sense. */
  readonly #edit = (_root: string, path: Path, put: unknown): Promise<void> => {
    const { contract, typed, root } = this.#options;
    const value = withValueAt(this.value, path, put);
    const model = { name: root, record: false, entity: null, fields: [...typed.fields], page: '' };
    const wrong = modelDifferences(value, model, root, contract);
    if (wrong.length > 0) {
      const text = STATE_WORDS[contract.language].unfit(wrong);
      return Promise.reject(new DOMException(text, 'InvalidStateError'));
    }
    this.#past.push(this.value);
    this.#future.length = 0;
    this.value = value as Value;
    return Promise.resolve();
  };

  readonly #again = (way: 'undo' | 'redo'): void => {
    const [from, to] = way === 'undo' ? [this.#past, this.#future] : [this.#future, this.#past];
    const value = from.pop();
    if (value !== undefined) {
      to.push(this.value);
      this.value = value;
    }
  };

  #save(): void {
    this.faults = this.#options.check(this.value);
    if (this.faults.length === 0) {
      this.#saved = this.value;
      this.#close();
    }
  }

  #close(): void {
    this.querySelector('dialog')?.close();
  }
}

define('personal-page-account-editor', AccountEditorElement);

/** Lets the reader edit a value over `stage`; null if they change their mind. */
export async function editValue<Value>(
  options: EditorOptions<Value>,
  stage: HTMLElement,
): Promise<Value | null> {
  const element = new AccountEditorElement(options);
  stage.append(element);
  try {
    return await element.ask();
  } finally {
    element.remove();
  }
}
