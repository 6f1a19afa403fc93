import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { LogEntry } from '../../protocol/public.ts';
import { LineHistory } from '../line-history.ts';
import {
  countLevels,
  isFolded,
  LEVELS,
  rowsOf,
  shownLevel,
  type ConsoleRow,
  type ShownLevel,
  unfolded,
} from '../console-rows.ts';
import type { ShownCommand } from '../shown-command.ts';
import type { Words } from '../words/words.ts';
import { commandButton, COMMANDS_PROPERTY } from './command-button.ts';
import { define, LightElement } from './define.ts';
import { placeButton } from './place-button.ts';
import { loggedText } from './logged-text.ts';
import './preview-element.ts';
import { raise } from './raise.ts';

/** What the widget wrote, and a line to evaluate in its cabinet. */
export class ConsoleElement extends LightElement {
  static override properties = {
    words: { attribute: false },
    rows: { attribute: false },
    dropped: { type: Number },
    commands: COMMANDS_PROPERTY,
    active: { type: Boolean },
    hiddenLevels: { state: true },
    turnedGroups: { state: true },
  };

  declare words: Words;
  declare rows: readonly ConsoleRow[];
  declare dropped: number;
  declare commands: readonly ShownCommand[];
  /** Whether the console is in sight; while it is not, it is not drawn anew. */
  declare active: boolean;
  declare private hiddenLevels: ReadonlySet<ShownLevel>;
  /** The groups that the reader has folded or unfolded. */
  declare private turnedGroups: ReadonlySet<number>;

  readonly #history = new LineHistory();
  /** Whether the newest line was in sight before the rows changed; if so, it is kept in sight. */
  #following = true;
  /** Waits for the log to have its length, while the newest line is kept in sight. */
  #settling: number | null = null;

  constructor() {
    super();
    this.hiddenLevels = new Set();
    this.turnedGroups = new Set();
  }

  protected override shouldUpdate(): boolean {
    return this.active;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const log = this.querySelector('.log');
    if (changed.has('rows') && log && this.#settling === null) {
      this.#following = log.scrollHeight - log.scrollTop - log.clientHeight < 24;
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('rows') && this.#following) {
      this.#showNewest();
      this.#settling ??= requestAnimationFrame(() => this.#settle(0));
    }
  }

  protected override render(): TemplateResult {
    const texts = this.words.console;
    const rows = unfolded(rowsOf(this.rows, this.hiddenLevels), this.turnedGroups);
    const empty = this.rows.length === 0 ? texts.empty : texts.filtered;
    return html`${this.#filters()}
      <div class="log" role="log" aria-label=${texts.log} tabindex="0">
        ${this.dropped > 0 ? html`<p class="empty">${texts.dropped(this.dropped)}</p>` : nothing}
        ${rows.length === 0 ? html`<p class="empty">${empty}</p>` : nothing}
        ${repeat(
          rows,
          ({ id }) => id,
          (row) => guard([row, this.words, this.turnedGroups.has(row.id)], () => this.#row(row)),
        )}
      </div>
      <label class="command-line">
        <span aria-hidden="true">›</span>
        <input
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-label=${texts.input}
          placeholder=${texts.inputHint}
          @keydown=${this.#onKey}
        />
      </label>`;
  }

  #filters(): TemplateResult {
    const texts = this.words.console;
    const counts = countLevels(this.rows);
    return html`<div class="bar">
      <div class="chips" role="group" aria-label=${texts.filter}>
        ${LEVELS.map(
          (level) =>
            html`<button
              type="button"
              class="chip"
              data-level=${level}
              aria-pressed=${!this.hiddenLevels.has(level)}
              @click=${() => this.#toggle(level)}
            >
              ${texts.levels[level]} <span class="count">${counts[level]}</span>
            </button>`,
        )}
      </div>
      ${this.commands.map((command) => commandButton(command, { kind: 'small' }))}
    </div>`;
  }

  #row(row: ConsoleRow): TemplateResult {
    const texts = this.words.console;
    switch (row.kind) {
      case 'log':
        return this.#logged(row);
      case 'input':
        return html`<div class="row" data-kind="input">
          <span class="text"><span aria-hidden="true">› </span>${row.source}</span>
        </div>`;
      case 'result':
        return html`<div class="row" data-kind="result">
          <span class="hidden">${texts.result}: </span>
          <personal-page-preview class="text" .preview=${row.preview}></personal-page-preview>
        </div>`;
      case 'failure':
        return html`<div class="row" data-kind="log" data-level="error">
          <span class="hidden">${texts.failed}: </span><span class="text">${row.text}</span>
        </div>`;
    }
  }

  #logged({ id, entry, count }: Extract<ConsoleRow, { kind: 'log' }>): TemplateResult {
    const texts = this.words.console;
    const level = shownLevel(entry.level);
    const { depth = 0, group } = entry;
    return html`<div
      class="row"
      data-kind="log"
      data-level=${level}
      ?data-group=${group}
      style=${styleMap({ '--pp-depth': String(depth) })}
    >
      ${
        count > 1
          ? html`<span
              class="badge"
              title=${texts.repeated(count)}
              aria-label=${texts.repeated(count)}
              role="img"
              >${count}</span
            >`
          : nothing
      }
      ${group ? this.#fold(id, entry) : nothing}
      <span class="hidden">${texts.levels[level]}: </span>
      ${loggedText(entry, texts)} ${placeButton(this, this.words, entry)}
    </div>`;
  }

  #fold(id: number, entry: LogEntry): TemplateResult {
    const folded = isFolded(entry, this.turnedGroups.has(id));
    return html`<button
      type="button"
      class="fold"
      aria-expanded=${!folded}
      aria-label=${this.words.console.group(entry.text)}
      @click=${() => {
        const turned = new Set(this.turnedGroups);
        if (!turned.delete(id)) {
          turned.add(id);
        }
        this.turnedGroups = turned;
      }}
    >
      <span aria-hidden="true">${folded ? '▸' : '▾'}</span>
    </button>`;
  }

  /** Values are drawn after their lines, and lines that come into sight are measured then: both make the log longer. */
  #settle(height: number): void {
    const length = this.querySelector('.log')?.scrollHeight ?? 0;
    this.#showNewest();
    this.#settling = length === height ? null : requestAnimationFrame(() => this.#settle(length));
  }

  #showNewest(): void {
    const log = this.querySelector('.log');
    if (log) {
      log.scrollTop = log.scrollHeight;
    }
  }

  #toggle(level: ShownLevel): void {
    const hidden = new Set(this.hiddenLevels);
    if (!hidden.delete(level)) {
      hidden.add(level);
    }
    this.hiddenLevels = hidden;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const input = event.target as HTMLInputElement;
    if (event.key === 'Enter' && !event.isComposing) {
      const source = input.value.trim();
      if (source) {
        this.#history.add(source);
        this.#showNewest();
        input.value = '';
        raise(this, 'pp-evaluate', source);
      }
      return;
    }
    const line =
      event.key === 'ArrowUp'
        ? this.#history.older(input.value)
        : event.key === 'ArrowDown'
          ? this.#history.newer()
          : null;
    if (line !== null) {
      event.preventDefault();
      input.value = line;
      input.setSelectionRange(line.length, line.length);
    }
  };
}

define('personal-page-console', ConsoleElement);
