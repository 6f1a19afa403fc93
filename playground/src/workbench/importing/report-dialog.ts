import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../protocol/public.ts';
import { define, LightElement } from '../elements/define.ts';
import { markedText } from '../elements/marked-text.ts';
import dialog from '../styles/dialog.css';
import type { ImportWords, Note, Part } from './import-words.ts';
import css from './report.css';
import type { Taken } from './take.ts';
import { IMPORT_WORDS, noteText } from './words.ts';

/** The part of the report that a note belongs to. */
const PARTS: Record<Note['kind'], Part> = {
  root: 'important',
  stays: 'important',
  'until-reload': 'important',
  'images-until-reload': 'important',
  unchecked: 'important',
  changed: 'changed',
  'name-encoding': 'changed',
  'name-composed': 'changed',
  'not-text': 'changed',
  'left-out': 'leftOut',
  gone: 'gone',
};

/** So many problems are told at once; the list of problems has all. */
const MOST = 10;

/** Where a problem is, unless its own words name the file that is missed. */
const placeOf = ({ file = '', line, message }: Problem): string =>
  line !== undefined ? `${file}:${line}: ` : message.includes(file) ? '' : `${file}: `;

/** Says what was taken in. It is made for one report and taken away when it is closed. */
class ReportDialogElement extends LightElement {
  static override sheets = [dialog, css];

  readonly #taken: Taken;

  constructor(taken: Taken) {
    super();
    this.#taken = taken;
  }

  /** Resolves once the dialog is closed. */
  async show(): Promise<'undo' | null> {
    await this.updateComplete;
    const dialog = this.querySelector('dialog')!;
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener(
        'close',
        () => resolve(dialog.returnValue === 'undo' ? 'undo' : null),
        { once: true },
      );
    });
  }

  protected override render(): TemplateResult {
    const { language, name, report } = this.#taken;
    const words = IMPORT_WORDS[language];
    return html`<dialog class="report-dialog" aria-labelledby="report-title">
      <form method="dialog">
        <h2 id="report-title">${words.taken(name, report.files.length)}</h2>
        <div class="report" tabindex="0" role="group" aria-labelledby="report-title">
          ${this.#part('important', words, this.#problems(words))} ${this.#part('changed', words)}
          ${this.#part('leftOut', words)} ${this.#files(words)} ${this.#part('gone', words)}
        </div>
        <p class="answers">
          <button type="submit" class="button" value="undo">${words.undo}</button>
          <button type="submit" class="button primary" value="done" autofocus>${words.done}</button>
        </p>
      </form>
    </dialog>`;
  }

  #part(
    part: Part,
    words: ImportWords,
    more: readonly TemplateResult[] = [],
  ): TemplateResult | typeof nothing {
    const notes = this.#taken.notes.filter(({ kind }) => PARTS[kind] === part);
    return notes.length + more.length === 0
      ? nothing
      : html`<h3>${words.parts[part]}</h3>
          <ul>
            ${notes.map((note) => html`<li>${noteText(note, words)}</li>`)} ${more}
          </ul>`;
  }

  #problems(words: ImportWords): TemplateResult[] {
    const { problems } = this.#taken.report;
    const shown = problems.slice(0, MOST).map(
      (problem) =>
        html`<li>
          ${placeOf(problem)}${markedText(problem.message)}
          <a href=${problem.docs} target="_blank">${words.docs}</a>
        </li>`,
    );
    const rest = problems.length - shown.length;
    return shown.length > 0 ? [...shown, html`<li>${words.inTheList(rest)}</li>`] : shown;
  }

  #files(words: ImportWords): TemplateResult {
    const { report, sizes } = this.#taken;
    return html`<h3>${words.parts.taken}</h3>
      <ul class="files-taken">
        ${report.files.map(
          (file) =>
            html`<li><span>${file}</span> <span>${words.size(sizes.get(file) ?? 0)}</span></li>`,
        )}
      </ul>`;
  }
}

define('personal-page-report-dialog', ReportDialogElement);

/** Reports in a dialog over `stage`, and resolves with what the reader wants then. */
export async function report(taken: Taken, stage: HTMLElement): Promise<'undo' | null> {
  const element = new ReportDialogElement(taken);
  stage.append(element);
  try {
    return await element.show();
  } finally {
    element.remove();
  }
}
