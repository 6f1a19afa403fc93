import { html, nothing, type TemplateResult } from 'lit';
import { NO_FACTS } from '../../assist/facts.ts';
import type { Controller } from '../controller.ts';
import { fetchFacts } from '../editor-facts.ts';
import { errorText } from '../error-text.ts';
import { commandButton, COMMANDS_PROPERTY } from '../elements/command-button.ts';
import { define, LightElement } from '../elements/define.ts';
import { paced } from '../pace.ts';
import type { ShownCommand } from '../shown-command.ts';
import { codeOf } from './code.ts';
import { type Describe, describeWith } from './descriptions.ts';
import type { Root } from './rows.ts';
import { entitiesOf } from './shape.ts';
import css from './state.css';
import './tree-element.ts';
import type { TreeElement } from './tree-element.ts';
import type { Moment, Watched } from './watched.ts';
import { STATE_WORDS } from './words-by-language.ts';

type Against = Moment | 'none';

const AGAINST: readonly Against[] = ['none', 'seen', 'run'];

/** The state of the cabinet: what a widget reads, and the reader may change. */
export class StateElement extends LightElement {
  static override sheets = [css];
  static override properties = {
    controller: { attribute: false },
    commands: COMMANDS_PROPERTY,
    active: { type: Boolean },
    watched: { state: true },
    describe: { state: true },
    query: { state: true },
    against: { state: true },
    onlyMarked: { state: true },
  };

  declare controller: Controller;
  declare commands: readonly ShownCommand[];
  /** Whether it is in sight. */
  declare active: boolean;
  declare private watched: Watched | undefined;
  declare private describe: Describe | undefined;
  declare private query: string;
  declare private against: Against;
  declare private onlyMarked: boolean;
  #end = new AbortController();

  constructor() {
    super();
    this.query = '';
    this.against = 'seen';
    this.onlyMarked = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end.abort();
    this.watched = undefined;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (this.active && !this.watched) {
      this.#open().catch((error: unknown) => this.controller.fail(error));
    }
    if (changed.get('active') === true) {
      this.watched?.see();
    }
  }

  protected override shouldUpdate(changed: Map<string, unknown>): boolean {
    return this.active || changed.has('active');
  }

  protected override render(): TemplateResult {
    const { watched, describe } = this;
    const words = STATE_WORDS[this.controller.contract.language];
    if (!watched || !describe || (watched.values.size === 0 && watched.failure === null)) {
      return html`<p class="empty" role="status">${words.reading}</p>`;
    }
    if (watched.failure !== null) {
      return html`<p class="empty" role="status">
        ${words.unreadable(errorText(watched.failure))}
      </p>`;
    }
    const { contract } = this.controller;
    const faults = [...watched.failures].map(
      ([entity, error]) =>
        html`<p><code>${entity}</code>: ${words.unreadable(errorText(error))}</p>`,
    );
    return html`${this.#bar()}
      <div class="state-faults" role="status">${faults}</div>
      <personal-page-state-tree
        .roots=${this.#roots(watched)}
        .vocabulary=${contract}
        .words=${words}
        .label=${words.tree}
        .query=${this.query}
        .marks=${this.against === 'none' ? new Map() : watched.since(this.against)}
        .onlyMarked=${this.onlyMarked && this.against !== 'none'}
        .describe=${describe}
        .codeOf=${this.#codeOf}
        .edit=${watched.edit.bind(watched) satisfies TreeElement['edit']}
        .again=${this.#again}
      ></personal-page-state-tree>`;
  }

  #bar(): TemplateResult {
    const words = STATE_WORDS[this.controller.contract.language];
    return html`<div class="bar state-bar">
      <input
        type="search"
        aria-label=${words.filter}
        placeholder=${words.filter}
        autocomplete="off"
        spellcheck="false"
        @input=${(event: Event) => {
          this.query = (event.target as HTMLInputElement).value;
        }}
      />
      <select
        aria-label=${words.compare}
        @change=${(event: Event) => {
          this.against = (event.target as HTMLSelectElement).value as Against;
        }}
      >
        ${AGAINST.map(
          (one) =>
            html`<option value=${one} ?selected=${one === this.against}>
              ${words.moments[one === 'run' && !this.watched?.knowsRun ? 'opened' : one]}
            </option>`,
        )}
      </select>
      ${
        this.against === 'none'
          ? nothing
          : html`<button
              type="button"
              class="chip"
              aria-pressed=${this.onlyMarked}
              @click=${() => {
                this.onlyMarked = !this.onlyMarked;
              }}
            >
              ${words.onlyChanged}
            </button>`
      }
      <span class="gap"></span>
      ${this.commands.map((command) => commandButton(command, { kind: 'small', reachable: true }))}
    </div>`;
  }

  /** Those that can be read. */
  #roots({ values, failures }: Watched): Root[] {
    return entitiesOf(this.controller.contract)
      .filter(({ entity }) => !failures.has(entity))
      .map(({ entity, typed }) => ({ name: entity, typed, value: values.get(entity) ?? null }));
  }

  readonly #codeOf: TreeElement['codeOf'] = (entity, path) => {
    const root = this.watched && this.#roots(this.watched).find(({ name }) => name === entity);
    return root ? codeOf(entity, path, root, this.controller.contract) : '';
  };

  readonly #again: TreeElement['again'] = (way) => {
    this.watched?.step(way).catch((error: unknown) => this.controller.fail(error));
  };

  async #open(): Promise<void> {
    this.#end.abort();
    this.#end = new AbortController();
    const { signal } = this.#end;
    const { contract, state } = this.controller;
    const watched = await state.open();
    if (signal.aborted) {
      return;
    }
    const draw = paced(() => this.requestUpdate(), signal);
    signal.addEventListener('abort', watched.subscribe(draw));
    this.watched = watched;
    this.describe = describeWith(NO_FACTS, watched.words);
    this.describe = describeWith(await fetchFacts(contract), watched.words);
  }
}

define('personal-page-state', StateElement);
