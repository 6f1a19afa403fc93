import { html, type TemplateResult } from 'lit';
import type { Language } from '../../contract/contract.ts';
import type { AccountData } from '../../protocol/account.ts';
import { define, LightElement } from '../elements/define.ts';
import dialog from '../styles/dialog.css';
import css from './accounts.css';
import { madeUp, type Replaced } from './made-up.ts';
import { ACCOUNTS_WORDS } from './words-by-language.ts';

const LONGEST = 80;

/** The beginning of a text shows what it is; a picture has no end. */
const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

/** More replacements than these are counted and not shown. */
const SHOWN = 300;

/**
 * Offers to replace what an imported account says of real people, and shows what becomes of it. It is made for one
 * file and taken away after the answer; before that nothing is saved.
 */
class TakingDialogElement extends LightElement {
  static override sheets = [dialog, css];
  static override properties = { replaces: { state: true } };

  /** Whether the reader wants it replaced. */
  declare private replaces: boolean;

  readonly #language: Language;
  readonly #given: readonly AccountData[];
  readonly #made: ReturnType<typeof madeUp>;
  #answer: readonly AccountData[] | null = null;

  constructor(given: readonly AccountData[], language: Language) {
    super();
    this.#language = language;
    this.#given = given;
    this.#made = madeUp(given);
    this.replaces = true;
  }

  /** Resolves once the dialog is closed: with the accounts to be saved, or with null. */
  async ask(): Promise<readonly AccountData[] | null> {
    await this.updateComplete;
    const shown = this.querySelector('dialog')!;
    const closed = new Promise((resolve) => shown.addEventListener('close', resolve));
    shown.showModal();
    await closed;
    return this.#answer;
  }

  protected override render(): TemplateResult {
    const { taking } = ACCOUNTS_WORDS[this.#language];
    return html`<dialog class="taking" aria-labelledby="taking-title">
      <h2 id="taking-title" tabindex="-1" autofocus>${taking.title}</h2>
      <p>${taking.accounts(this.#given.map(({ sys }) => sys.pageTitle))} ${taking.intro}</p>
      <label class="choice">
        <input
          type="checkbox"
          .checked=${this.replaces}
          aria-describedby="taking-hint"
          @change=${(event: Event) => {
            this.replaces = (event.target as HTMLInputElement).checked;
          }}
        />
        ${taking.replace}
      </label>
      <p id="taking-hint" class="hint-text">${taking.replaceHint}</p>
      ${this.replaces ? this.#preview(this.#made.replaced) : ''}
      <p class="answers">
        <button type="button" class="button" @click=${() => this.#close(null)}>
          ${taking.cancel}
        </button>
        <button
          type="button"
          class="button primary"
          @click=${() => this.#close(this.replaces ? this.#made.accounts : this.#given)}
        >
          ${taking.save}
        </button>
      </p>
    </dialog>`;
  }

  #preview(replaced: readonly Replaced[]): TemplateResult {
    const { taking } = ACCOUNTS_WORDS[this.#language];
    if (replaced.length === 0) {
      return html`<p>${taking.nothing}</p>`;
    }
    return html`<div
      class="replaced"
      tabindex="0"
      role="group"
      aria-label=${taking.preview(replaced.length)}
    >
      <table>
        <caption>
          ${taking.preview(replaced.length)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${taking.kind}</th>
            <th scope="col">${taking.before}</th>
            <th scope="col">${taking.after}</th>
          </tr>
        </thead>
        <tbody>
          ${replaced.slice(0, SHOWN).map(
            ({ kind, before, after }) =>
              html`<tr>
                <td>${taking.kinds[kind]}</td>
                <td dir="auto">${shortened(before)}</td>
                <td dir="auto">${shortened(after) || taking.gone}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${replaced.length > SHOWN ? html`<p>${taking.more(replaced.length - SHOWN)}</p>` : ''}
    </div>`;
  }

  #close(answer: readonly AccountData[] | null): void {
    this.#answer = answer;
    this.querySelector('dialog')?.close();
  }
}

define('personal-page-taking-dialog', TakingDialogElement);

/** Asks over `stage` how to take accounts in; null if the reader changes their mind. */
export async function askHowToTake(
  accounts: readonly AccountData[],
  language: Language,
  stage: HTMLElement,
): Promise<readonly AccountData[] | null> {
  const element = new TakingDialogElement(accounts, language);
  stage.append(element);
  try {
    return await element.ask();
  } finally {
    element.remove();
  }
}
