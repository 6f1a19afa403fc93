import { html, type TemplateResult } from 'lit';
import type { Language } from '../../contract/contract.ts';
import { define, LightElement } from '../elements/define.ts';
import dialog from '../styles/dialog.css';
import css from './palette.css';
import { PALETTE_WORDS } from './words.ts';

export interface Shortcut {
  keys: readonly string[];
  action: string;
}

/** The list of the keys. It is made for one look at it and taken away after that. */
class ShortcutsDialogElement extends LightElement {
  static override sheets = [dialog, css];

  readonly #language: Language;
  readonly #shortcuts: readonly Shortcut[];

  constructor(language: Language, shortcuts: readonly Shortcut[]) {
    super();
    this.#language = language;
    this.#shortcuts = shortcuts;
  }

  /** Resolves once the dialog is closed. */
  async show(): Promise<void> {
    await this.updateComplete;
    const dialog = this.querySelector('dialog')!;
    dialog.showModal();
    // The button that has the focus is below the list.
    dialog.scrollTop = 0;
    await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  }

  protected override render(): TemplateResult {
    const { shortcuts, keys, action, close } = PALETTE_WORDS[this.#language];
    return html`<dialog class="shortcuts" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">${shortcuts}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">${keys}</th>
            <th scope="col">${action}</th>
          </tr>
        </thead>
        <tbody>
          ${this.#shortcuts.map(
            (one) =>
              html`<tr>
                <td>${one.keys.map((keys) => html`<kbd>${keys}</kbd> `)}</td>
                <td>${one.action}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <form method="dialog" class="answers">
        <button type="submit" class="button" autofocus>${close}</button>
      </form>
    </dialog>`;
  }
}

define('personal-page-shortcuts', ShortcutsDialogElement);

/** Shows the keys over `stage` until the reader has seen them. */
export async function showShortcuts(
  shortcuts: readonly Shortcut[],
  language: Language,
  stage: HTMLElement,
): Promise<void> {
  const element = new ShortcutsDialogElement(language, shortcuts);
  stage.append(element);
  try {
    await element.show();
  } finally {
    element.remove();
  }
}
