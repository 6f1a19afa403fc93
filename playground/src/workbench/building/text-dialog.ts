import { html, type TemplateResult } from 'lit';
import type { Language } from '../../contract/contract.ts';
import { define, LightElement } from '../elements/define.ts';
import dialog from '../styles/dialog.css';
import css from './text-dialog.css';
import { BUILDING_WORDS } from './words.ts';

/** A text that is no file of the draft. */
export interface OtherText {
  language: Language;
  file: string;
  text: string;
  /** Whether it is what was built of the source, not what a map brings. */
  built: boolean;
  /** The line to show; 0 for none. */
  line: number;
}

/** How many lines of a long text are shown around the line that is looked for: a page cannot draw them all. */
const MOST = 2000;

/** Shows a text without letting it be changed. It is made for one look and taken away after that. */
class TextDialogElement extends LightElement {
  static override sheets = [dialog, css];

  readonly #other: OtherText;

  constructor(other: OtherText) {
    super();
    this.#other = other;
  }

  /** Resolves once the dialog is closed. */
  async show(): Promise<void> {
    await this.updateComplete;
    const dialog = this.querySelector('dialog')!;
    dialog.showModal();
    this.querySelector('mark')?.scrollIntoView({ block: 'center' });
    await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  }

  protected override render(): TemplateResult {
    const { language, file, text, built } = this.#other;
    const words = BUILDING_WORDS[language];
    const size = new TextEncoder().encode(text).length;
    return html`<dialog class="text-dialog" aria-labelledby="text-title">
      <h2 id="text-title">${built ? words.built(file) : words.fromMap(file)}</h2>
      ${built ? html`<p>${words.size(size)}</p>` : ''}
      <pre tabindex="0" role="group" aria-labelledby="text-title">${this.#lines(text)}</pre>
      <form method="dialog" class="answers">
        <button type="submit" class="button primary" autofocus>${words.close}</button>
      </form>
    </dialog>`;
  }

  #lines(text: string): unknown[] {
    const { line: wanted } = this.#other;
    const lines = text.split(/\r\n|\r|\n/);
    const first = Math.max(0, Math.min(wanted - MOST / 2, lines.length - MOST));
    return lines
      .slice(first, first + MOST)
      .map((line, index) =>
        first + index + 1 === wanted ? html`<mark>${line || ' '}</mark> ` : `${line}\n`,
      );
  }
}

define('personal-page-text-dialog', TextDialogElement);

/** Shows a text in a dialog over `stage`, and resolves once it is closed. */
export async function showText(other: OtherText, stage: HTMLElement): Promise<void> {
  const element = new TextDialogElement(other);
  stage.append(element);
  try {
    await element.show();
  } finally {
    element.remove();
  }
}
