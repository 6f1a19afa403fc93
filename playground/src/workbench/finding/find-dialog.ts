import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Match, Query, Scope } from '../../editing/searching.ts';
import type { Place } from '../../protocol/messages.ts';
import type { Controller } from '../controller.ts';
import { define, LightElement } from '../elements/define.ts';
import dialog from '../styles/dialog.css';
import css from './find.css';
import type { FileSearch } from './file-search.ts';
import { FINDING_WORDS, type FindingWords } from './words.ts';

/** How long the reader has to type nothing before the search begins, in ms. */
const PAUSE = 120;

const SWITCHES = ['matchCase', 'wholeWord', 'regexp'] as const;

/** A match that the reader wants to see. */
export interface Choice {
  place: Place;
  length: number;
}

/** A field above what it finds in all files. It is made for one search and taken away once it is closed. */
export class FindDialogElement extends LightElement {
  static override sheets = [dialog, css];
  static override properties = {
    replaced: { state: true },
    active: { state: true },
    pending: { state: true },
  };

  /** What became of the last replacement; empty before one, and after another search. */
  declare private replaced: string;
  /** The match that the keys have come to. */
  declare private active: number;

  /** Whether what shows is not yet what the fields ask for. */
  declare private pending: boolean;

  readonly #controller: Controller;
  readonly #search: FileSearch;
  readonly #words: FindingWords;
  #choice: Choice | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(controller: Controller, search: FileSearch) {
    super();
    this.#controller = controller;
    this.#search = search;
    this.#words = FINDING_WORDS[controller.contract.language];
    this.pending = false;
    this.replaced = '';
    this.active = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  /** Resolves once the dialog is closed: with a match, or with null. */
  async choose(): Promise<Choice | null> {
    await this.updateComplete;
    const dialog = this.querySelector('dialog')!;
    dialog.showModal();
    this.querySelector('input')!.select();
    void this.#search.search();
    return new Promise((resolve) => {
      dialog.addEventListener('close', () => resolve(this.#choice), { once: true });
    });
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { query, replacement, outcome } = this.#search;
    const found = outcome.state === 'found' ? outcome.found : null;
    return html`<dialog
      class="find-dialog"
      aria-labelledby="find-title"
      @keydown=${(event: KeyboardEvent) => this.#pressed(event)}
    >
      <div class="find-head">
        <h2 id="find-title">${words.title}</h2>
        <button type="button" class="button" @click=${() => this.#close(null)}>
          ${words.close}
        </button>
      </div>
      <div class="find-fields">
        <input
          type="text"
          autofocus
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-label=${words.find}
          placeholder=${words.find}
          aria-invalid=${outcome.state === 'invalid'}
          aria-describedby="find-status"
          .value=${live(query.text)}
          @input=${(event: Event) => this.#asks({ text: (event.target as HTMLInputElement).value })}
        />
        <div class="find-switches" role="group" aria-label=${words.how}>
          ${SWITCHES.map(
            (name) =>
              html`<button
                type="button"
                class="chip"
                aria-pressed=${query[name]}
                @click=${() => this.#asks({ [name]: !query[name] })}
              >
                ${words.switches[name]}
              </button>`,
          )}
        </div>
        <input
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-label=${words.replace}
          placeholder=${words.replace}
          .value=${live(replacement)}
          @input=${(event: Event) => {
            this.#search.replacement = (event.target as HTMLInputElement).value;
          }}
        />
        <button
          type="button"
          class="button"
          ?disabled=${this.pending || !found || found.total === 0}
          @click=${() => void this.#replace({})}
        >
          ${words.replaceAll}
        </button>
      </div>
      <div class="find-said">
        <p id="find-status" role="status" data-state=${outcome.state}>
          ${this.replaced} ${words.outcome(outcome)}
        </p>
        ${
          this.replaced
            ? html`<button type="button" class="button small" @click=${() => void this.#undo()}>
                ${words.undo}
              </button>`
            : nothing
        }
      </div>
      <div class="find-results">${found ? this.#results(found.files) : nothing}</div>
    </dialog>`;
  }

  #results(files: readonly { file: string; matches: readonly Match[] }[]): TemplateResult[] {
    const words = this.#words;
    let at = -1;
    return files.map(
      ({ file, matches }) =>
        html`<section aria-label=${file}>
          <h3>
            <span>${file}</span> <span class="count">${matches.length}</span>
            <button
              type="button"
              class="button small"
              aria-label=${words.replaceInFile(file)}
              ?disabled=${this.pending}
              @click=${() => void this.#replace({ file })}
            >
              ${words.replaceThere}
            </button>
          </h3>
          <ul>
            ${matches.map((match) => this.#result(file, match, (at += 1)))}
          </ul>
        </section>`,
    );
  }

  /** One match is within reach of Tab; the arrow keys go from one to the next. */
  #result(file: string, match: Match, at: number): TemplateResult {
    const { line, column, before, hit, after, from, to } = match;
    const words = this.#words;
    const tabindex = at === this.active ? 0 : -1;
    return html`<li>
      <button
        type="button"
        class="find-match"
        tabindex=${tabindex}
        @focus=${() => {
          this.active = at;
        }}
        @click=${() => this.#close({ place: { file, line, column }, length: to - from })}
      >
        <span class="line">${line}</span>
        <span class="text">${before}<mark>${hit}</mark>${after}</span>
      </button>
      <button
        type="button"
        class="button small"
        tabindex=${tabindex}
        aria-label=${words.replaceOne(file, line)}
        ?disabled=${this.pending}
        @click=${() => void this.#replace({ file, from })}
      >
        ${words.replaceHere}
      </button>
    </li>`;
  }

  #asks(change: Partial<Query>): void {
    this.#search.query = { ...this.#search.query, ...change };
    this.replaced = '';
    this.active = 0;
    this.requestUpdate();
    clearTimeout(this.#pause);
    this.pending = true;
    this.#pause = setTimeout(() => {
      this.pending = false;
      void this.#search.search();
    }, PAUSE);
  }

  /** What is replaced are the matches that show, and none of a search that is yet to come. */
  async #replace(scope: Scope): Promise<void> {
    if (this.pending) {
      return;
    }
    const replaced = await this.#search.replace(scope);
    if (replaced) {
      const { files, count } = replaced;
      const text = this.#words.replaced(count, Object.keys(files).length);
      try {
        if (count > 0) {
          this.#controller.rewrite(files, text);
        }
      } catch (error) {
        this.#search.fail(error);
        return;
      }
      this.replaced = text;
      await this.#again();
    }
  }

  async #undo(): Promise<void> {
    this.#controller.undo();
    this.replaced = '';
    await this.#again();
  }

  /** The button that was pressed may be gone with its match, so the focus goes where the work goes on. */
  async #again(): Promise<void> {
    await this.#search.search();
    await this.updateComplete;
    const matches = this.#matches;
    this.active = Math.max(0, Math.min(this.active, matches.length - 1));
    (matches[this.active] ?? this.querySelector('input'))?.focus();
  }

  get #matches(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.find-match')];
  }

  #pressed(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const target = event.target as HTMLElement;
    const matches = this.#matches;
    const first = this.querySelector('input');
    if (event.key === 'Enter' && target === first && !event.isComposing) {
      event.preventDefault();
      matches[this.active]?.click();
    } else if (step !== undefined && matches.length > 0) {
      event.preventDefault();
      const at = matches.indexOf(target);
      const to =
        target.tagName === 'INPUT' ? (step > 0 ? 0 : -1) : (at < 0 ? this.active : at) + step;
      (matches[to] ?? (to < 0 ? first : matches.at(-1)))?.focus();
    }
  }

  #close(choice: Choice | null): void {
    this.#choice = choice;
    this.querySelector('dialog')?.close();
  }
}

define('personal-page-find', FindDialogElement);
