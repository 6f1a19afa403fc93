import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Problem } from '../../protocol/public.ts';
import { isNeighbour } from '../../session/widgets/neighbours.ts';
import { newest } from '../newest.ts';
import { type ProblemRow, problemRows } from '../problem-rows.ts';
import type { Words } from '../words/words.ts';
import css from '../styles/lists.css';
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
    summary: { attribute: false },
    files: { attribute: false },
    textOf: { attribute: false },
    hasRun: { type: Boolean },
    active: { type: Boolean },
    docs: { attribute: false },
  };

  declare words: Words;
  declare problems: readonly Problem[];
  /** The origins that the reader has allowed. */
  declare origins: readonly string[];
  /** How the last check of the files went, if there was one. */
  declare summary: string | undefined;
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
    const { problems } = this.words;
    const summary = html`<p class="empty" role="status">${this.summary}</p>`;
    if (this.problems.length === 0) {
      return this.summary === undefined
        ? html`<p class="empty">${this.hasRun ? problems.empty : problems.notRun}</p>`
        : summary;
    }
    const { shown, earlier } = newest(problemRows(this.problems));
    return html`${this.summary === undefined ? nothing : summary}
      ${earlier > 0 ? html`<p class="empty">${problems.dropped(earlier)}</p>` : nothing}
      <ul class="problems" aria-label=${problems.list}>
        ${repeat(
          shown,
          ({ problem }) => problem,
          (row) => guard([row.problem, row.count, this.origins, this.files], () => this.#row(row)),
        )}
      </ul>`;
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
          ${this.#allowButton(problem)}
          <a href=${new URL(problem.docs, this.docs).href} target="_blank" rel="noopener"
            >${problems.docs}<span class="hidden">: ${problem.code}</span></a
          >
        </p>
      </div>
    </li>`;
  }
}

define('personal-page-problems', ProblemsElement);
