import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Problem } from '../../protocol/public.ts';
import { isNeighbour } from '../../session/widgets/neighbours.ts';
import type { Checks, Repairable } from '../checks.ts';
import { newest } from '../newest.ts';
import { type ProblemRow, problemRows } from '../problem-rows.ts';
import type { ShownCommand } from '../shown-command.ts';
import type { Words } from '../words/words.ts';
import css from '../styles/lists.css';
import { commandButton, COMMANDS_PROPERTY } from './command-button.ts';
import { define, LightElement } from './define.ts';
import { icon } from './icons.ts';
import { markedText } from './marked-text.ts';
import { placeButton } from './place-button.ts';
import { raise } from './raise.ts';

/** What is wrong, where, and where to read about it. */
export class ProblemsElement extends LightElement {
  static override sheets = [css];
  static override properties = {
    words: { attribute: false },
    // The list is always the same object, which grows.
    problems: { attribute: false, hasChanged: () => true },
    origins: { attribute: false },
    checks: { attribute: false },
    commands: COMMANDS_PROPERTY,
    files: { attribute: false },
    textOf: { attribute: false },
    hasRun: { type: Boolean },
    active: { type: Boolean },
    docs: { attribute: false },
  };

  declare words: Words;
  declare problems: readonly Repairable[];
  /** The origins that the reader has allowed. */
  declare origins: readonly string[];
  /** How the last checks went, if there were any. */
  declare checks: Pick<Checks, 'last' | 'types'>;
  declare commands: readonly ShownCommand[];
  /** The files of the editor: a place in another one is text. */
  declare files: Readonly<Record<string, string>>;
  /** The text of another file that can be shown; null where there is none. */
  declare textOf: (file: string) => string | null;
  declare hasRun: boolean;
  /** Whether the list is in sight; while it is not, it is not drawn anew. */
  declare active: boolean;
  declare docs: URL;

  protected override shouldUpdate(): boolean {
    return this.active;
  }

  protected override render(): TemplateResult {
    const { shown, earlier } = newest(problemRows(this.problems));
    return html`${this.#state()}
    ${earlier > 0 ? html`<p class="empty">${this.words.problems.dropped(earlier)}</p>` : nothing}
    ${
      shown.length > 0
        ? html`<ul class="problems" aria-label=${this.words.problems.list}>
            ${repeat(
              shown,
              ({ problem }) => problem,
              (row) =>
                guard([row.problem, row.count, this.origins, this.files], () => this.#row(row)),
            )}
          </ul>`
        : nothing
    }`;
  }

  /** How the checks went, and the button of the one that has none elsewhere. */
  #state(): TemplateResult {
    const { problems } = this.words;
    const { last, types } = this.checks;
    const nothingYet = this.hasRun ? problems.empty : problems.notRun;
    const unchecked = !last && !types && this.problems.length === 0;
    return html`<div class="checks">
      <div>
        ${unchecked ? html`<p>${nothingYet}</p>` : nothing}
        ${last ? html`<p role="status">${last.summary}</p>` : nothing}
        <p role="status" ?hidden=${!types}>${types?.text}</p>
        ${
          types?.progress
            ? html`<progress
                value=${types.progress.share}
                aria-label=${types.progress.label}
              ></progress>`
            : nothing
        }
      </div>
      ${this.commands.map((command) => commandButton(command, { kind: 'small' }))}
    </div>`;
  }

  #allowButton({ origin }: Problem): TemplateResult | typeof nothing {
    return origin === undefined || this.origins.includes(origin)
      ? nothing
      : html`<button
          type="button"
          class="button small"
          @click=${() => raise(this, 'pp-allow-origin', origin)}
        >
          ${this.words.problems.allow(origin)}
        </button>`;
  }

  /** What can be done about it in a file of the editor. */
  #fixButtons({ file, actions = [] }: Repairable): TemplateResult[] {
    return file === undefined || !Object.hasOwn(this.files, file)
      ? []
      : actions.map(
          (action) =>
            html`<button
              type="button"
              class="button small"
              @click=${() => raise(this, 'pp-fix', { file, action })}
            >
              ${action.name}
            </button>`,
        );
  }

  #place(problem: Problem): TemplateResult | typeof nothing {
    const { file, line } = problem;
    return file === undefined || Object.hasOwn(this.files, file) || this.textOf(file) !== null
      ? placeButton(this, this.words, problem)
      : html`<span>${line === undefined ? file : `${file}:${line}`}</span>`;
  }

  #row({ problem, count }: ProblemRow): TemplateResult {
    const { problems, console: texts } = this.words;
    return html`<li data-severity=${problem.severity}>
      <span class="severity">
        ${icon(problem.severity)}<span class="hidden">${problems.severity[problem.severity]}</span>
      </span>
      <div>
        <p class="message">${markedText(problem.message)}</p>
        <p class="about">
          ${problem.source ? html`<span>${problem.source}</span>` : nothing}
          <code>${problem.code}</code>
          ${
            count > 1
              ? html`<span
                  class="badge"
                  role="img"
                  title=${texts.repeated(count)}
                  aria-label=${texts.repeated(count)}
                  >${count}</span
                >`
              : nothing
          }
          ${
            isNeighbour(problem.widget)
              ? html`<span>${problems.ofNeighbour(problem.widget)}</span>`
              : this.#place(problem)
          }
          ${this.#allowButton(problem)} ${this.#fixButtons(problem)}
          <a href=${new URL(problem.docs, this.docs).href} target="_blank" rel="noopener"
            >${problems.docs}<span class="hidden">: ${problem.code}</span></a
          >
        </p>
      </div>
    </li>`;
  }
}

define('personal-page-problems', ProblemsElement);
