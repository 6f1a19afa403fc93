import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Language } from '../../contract/contract.ts';
import { define, LightElement } from '../elements/define.ts';
import type { ShownCommand } from '../shown-command.ts';
import dialog from '../styles/dialog.css';
import { matching } from './matching.ts';
import css from './palette.css';
import { PALETTE_WORDS } from './words.ts';

export interface PaletteCommand extends ShownCommand {
  /** The keys as keyboards have them printed. */
  printed: readonly string[];
}

const optionId = (at: number): string => `palette-option-${at}`;

/** A field above the list of what can be done now. It is made for one choice and taken away after it. */
class PaletteDialogElement extends LightElement {
  static override sheets = [dialog, css];
  static override properties = { query: { state: true }, active: { state: true } };

  declare private query: string;
  /** The place of the command that Enter does. */
  declare private active: number;

  readonly #language: Language;
  readonly #commands: readonly PaletteCommand[];
  #choice: PaletteCommand | null = null;

  constructor(language: Language, commands: readonly PaletteCommand[]) {
    super();
    this.#language = language;
    this.#commands = commands;
    this.query = '';
    this.active = 0;
  }

  /** Resolves once the dialog is closed: with the choice, or with null. */
  async choose(): Promise<PaletteCommand | null> {
    await this.updateComplete;
    const dialog = this.querySelector('dialog')!;
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener('close', () => resolve(this.#choice), { once: true });
    });
  }

  protected override updated(): void {
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const words = PALETTE_WORDS[this.#language];
    const found = this.#found;
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
          placeholder=${words.search}
          aria-expanded="true"
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant=${found.length > 0 ? optionId(this.active) : nothing}
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
        ${found.map((command, at) => this.#option(command, at))}
      </ul>
      <p class=${found.length > 0 ? 'palette-count' : ''} role="status">
        ${found.length > 0 ? words.found(found.length) : words.nothing}
      </p>
    </dialog>`;
  }

  #option(command: PaletteCommand, at: number): TemplateResult {
    return html`<li
      id=${optionId(at)}
      role="option"
      aria-selected=${at === this.active}
      @click=${() => this.#close(command)}
    >
      <span>${command.label}</span>
      <span class="keys">${command.printed.map((one) => html`<kbd>${one}</kbd> `)}</span>
    </li>`;
  }

  get #found(): PaletteCommand[] {
    return matching(this.#commands, this.query);
  }

  #pressed(event: KeyboardEvent): void {
    const found = this.#found;
    const last = found.length - 1;
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
      const command = found[this.active];
      if (command) {
        this.#close(command);
      }
    }
  }

  #close(choice: PaletteCommand | null): void {
    this.#choice = choice;
    this.querySelector('dialog')?.close();
  }
}

define('personal-page-palette', PaletteDialogElement);

/** Lets the reader choose among the commands, over `stage`; null if they change their mind. */
export async function chooseCommand(
  commands: readonly PaletteCommand[],
  language: Language,
  stage: HTMLElement,
): Promise<PaletteCommand | null> {
  const element = new PaletteDialogElement(language, commands);
  stage.append(element);
  try {
    return await element.choose();
  } finally {
    element.remove();
  }
}
