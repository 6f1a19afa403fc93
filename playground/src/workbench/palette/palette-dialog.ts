import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Language } from '../../contract/contract.ts';
import { define, LightElement } from '../elements/define.ts';
import dialog from '../styles/dialog.css';
import css from './palette.css';
import { PALETTE_WORDS } from './words.ts';

/** Something that can be chosen. */
export interface PaletteItem {
  label: string;
  /** What stands at the end of its line: keys, or a place. */
  notes: readonly string[];
  /** Whether they are keys. */
  keys?: boolean;
  act(): unknown;
}

/** What answers a query, and what is said of it. */
export interface Listed {
  items: readonly PaletteItem[];
  status: string;
}

type List = (query: string) => Listed;

const optionId = (at: number): string => `palette-option-${at}`;

/** A field above the list of what answers it. It is made for one choice and taken away after it. */
class PaletteDialogElement extends LightElement {
  static override sheets = [dialog, css];
  static override properties = { query: { state: true }, active: { state: true } };

  declare private query: string;
  /** The place of what Enter chooses. */
  declare private active: number;

  readonly #language: Language;
  readonly #list: List;
  #choice: PaletteItem | null = null;

  constructor(list: List, query: string, language: Language) {
    super();
    this.#language = language;
    this.#list = list;
    this.query = query;
    this.active = 0;
  }

  /** Resolves once the dialog is closed: with the choice, or with null. `early`: what was typed before there is a field. */
  async choose(early: () => string): Promise<PaletteItem | null> {
    await this.updateComplete;
    const dialog = this.querySelector('dialog')!;
    dialog.showModal();
    this.query += early();
    await this.updateComplete;
    const field = this.querySelector('input')!;
    field.setSelectionRange(field.value.length, field.value.length);
    return new Promise((resolve) => {
      dialog.addEventListener('close', () => resolve(this.#choice), { once: true });
    });
  }

  protected override updated(): void {
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const words = PALETTE_WORDS[this.#language];
    const { items, status } = this.#list(this.query);
    return html`<dialog
      class="palette"
      aria-label=${words.title}
      @click=${(event: Event) => {
        // What is outside of the dialog is its backdrop.
        if (event.target === event.currentTarget) {
          this.#close(null);
        }
      }}
    >
      <div class="palette-bar">
        <input
          type="text"
          role="combobox"
          autofocus
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-label=${words.search}
          placeholder=${words.hint}
          aria-expanded="true"
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant=${items.length > 0 ? optionId(this.active) : nothing}
          .value=${live(this.query)}
          @input=${(event: Event) => {
            this.query = (event.target as HTMLInputElement).value;
            this.active = 0;
          }}
          @keydown=${(event: KeyboardEvent) => this.#pressed(event)}
        />
        <button type="button" class="button" @click=${() => this.#close(null)}>
          ${words.close}
        </button>
      </div>
      <ul id="palette-list" role="listbox" aria-label=${words.title}>
        ${items.map((item, at) => this.#option(item, at))}
      </ul>
      <p class=${items.length > 0 ? 'palette-count' : ''} role="status">${status}</p>
    </dialog>`;
  }

  #option(item: PaletteItem, at: number): TemplateResult {
    return html`<li
      id=${optionId(at)}
      role="option"
      aria-selected=${at === this.active}
      @click=${() => this.#close(item)}
    >
      <span class="label">${item.label}</span>
      <span class=${item.keys ? 'keys' : 'note'}>
        ${item.notes.map((one) => (item.keys ? html`<kbd>${one}</kbd> ` : one))}
      </span>
    </li>`;
  }

  #pressed(event: KeyboardEvent): void {
    const { items } = this.#list(this.query);
    const last = items.length - 1;
    const moves: Partial<Record<string, number>> = {
      ArrowDown: this.active === last ? 0 : this.active + 1,
      ArrowUp: this.active === 0 ? last : this.active - 1,
      PageDown: last,
      PageUp: 0,
    };
    const to = moves[event.key];
    if (to !== undefined && last >= 0) {
      event.preventDefault();
      this.active = to;
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      const item = items[this.active];
      if (item) {
        this.#close(item);
      }
    }
  }

  #close(choice: PaletteItem | null): void {
    this.#choice = choice;
    this.querySelector('dialog')?.close();
  }
}

define('personal-page-palette', PaletteDialogElement);

/** Lets the reader choose, over `stage`, beginning with a query; null if they change their mind. */
export async function choose(
  { list, query, early }: { list: List; query: string; early: () => string },
  language: Language,
  stage: HTMLElement,
): Promise<PaletteItem | null> {
  const element = new PaletteDialogElement(list, query, language);
  stage.append(element);
  try {
    return await element.choose(early);
  } finally {
    element.remove();
  }
}
