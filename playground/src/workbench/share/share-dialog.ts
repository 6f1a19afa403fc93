import { html, nothing, type TemplateResult } from 'lit';
import { BACKEND_FILE } from '../../protocol/python.ts';
import type { Controller } from '../controller.ts';
import { define, LightElement } from '../elements/define.ts';
import dialog from '../styles/dialog.css';
import { linkTo, Unshareable } from './link-to.ts';
import { ANYWHERE, MOST, reachOf } from './reach.ts';
import css from './share.css';
import { sharedLead } from './shared-lead.ts';
import { SHARE_WORDS, type ShareWords } from './words.ts';

/** What the reader shares: the link, or that there is none. */
type Outcome = { link: string } | { refusal: Unshareable };

/** What the reader wants after the dialog: the file instead, or nothing more. */
export type Wish = 'file' | null;

export interface Sharing {
  controller: Controller;
  /** The page that a link leads to; null where the site has none. */
  page: string | null;
  /** What the dialog is put into. */
  stage: HTMLElement;
}

/** How far the scale goes, in characters: what is longer fills it. */
const SCALE = 6000;

/** Shows the link to the code. It is made for one link and taken away once it is closed. */
class ShareDialogElement extends LightElement {
  static override sheets = [dialog, css];
  static override properties = { said: { state: true } };

  /** What became of copying. */
  declare private said: string;

  readonly #controller: Controller;
  readonly #outcome: Outcome;
  readonly #words: ShareWords;
  #wish: Wish = null;

  constructor(controller: Controller, outcome: Outcome) {
    super();
    this.#controller = controller;
    this.#outcome = outcome;
    this.#words = SHARE_WORDS[controller.contract.language];
    this.said = '';
  }

  /** Resolves once the dialog is closed. */
  async show(): Promise<Wish> {
    await this.updateComplete;
    const dialog = this.querySelector('dialog')!;
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener('close', () => resolve(this.#wish), { once: true });
    });
  }

  protected override render(): TemplateResult {
    const { title, close, download } = this.#words;
    const fileFirst = this.#isFileFirst;
    const file = html`<button
      type="button"
      class="button ${fileFirst ? 'primary' : ''}"
      @click=${() => this.#close('file')}
    >
      ${download}
    </button>`;
    return html`<dialog class="share-dialog" aria-labelledby="share-title">
      <h2 id="share-title">${title}</h2>
      ${'link' in this.#outcome ? this.#link(this.#outcome.link) : this.#refusal(this.#outcome.refusal)}
      <p class="said" role="status">${this.said}</p>
      <p class="answers">
        <button type="button" class="button" @click=${() => this.#close(null)}>${close}</button>
        ${fileFirst ? file : nothing}
        ${
          'link' in this.#outcome
            ? html`<button
                type="button"
                class="button ${fileFirst ? '' : 'primary'}"
                @click=${() => void this.#copy()}
              >
                ${this.#words.copy}
              </button>`
            : nothing
        }
      </p>
    </dialog>`;
  }

  #link(link: string): TemplateResult {
    const { holds, leftOut, noBinaries, link: label, length, reach, noBackend } = this.#words;
    const { files } = this.#controller;
    const binaries = Object.keys(files.content.carried.binaries);
    const who = reachOf(link.length);
    const share = (characters: number) => Math.min(100, (characters / SCALE) * 100);
    return html`<p>${holds(Object.keys(files.current), sharedLead(this.#controller))}</p>
      ${binaries.length > 0 ? html`<p>${noBinaries(binaries)}</p>` : nothing}
      <p>${leftOut}</p>
      <label>
        <span>${label}</span>
        <input
          type="text"
          readonly
          autofocus
          .value=${link}
          aria-describedby="share-length"
          @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        />
      </label>
      <div
        class="scale"
        data-reach=${who}
        aria-hidden="true"
        style="--length:${share(link.length)}%;--anywhere:${share(ANYWHERE)}%;--most:${share(MOST)}%"
      ></div>
      <p id="share-length">
        <strong>${length(link.length)}</strong> ${reach[who]}
        ${this.#isFileFirst && BACKEND_FILE in files.current ? noBackend : nothing}
      </p>`;
  }

  #refusal({ message, secrets }: Unshareable): TemplateResult {
    const { secrets: intro, secret } = this.#words;
    return secrets.length > 0
      ? html`<p>${intro}</p>
          <ul>
            ${secrets.map((one) => html`<li>${secret(one)}</li>`)}
          </ul>`
      : html`<p>${message}</p>`;
  }

  /** Where a link would not arrive, or there is none because the code is too large, the archive does. */
  get #isFileFirst(): boolean {
    const outcome = this.#outcome;
    return 'link' in outcome
      ? reachOf(outcome.link.length) === 'few'
      : outcome.refusal.secrets.length === 0;
  }

  async #copy(): Promise<void> {
    const field = this.querySelector('input')!;
    try {
      await navigator.clipboard.writeText(field.value);
      this.said = this.#words.copied;
    } catch {
      field.focus();
      field.select();
      this.said = this.#words.notCopied;
    }
  }

  #close(wish: Wish): void {
    this.#wish = wish;
    this.querySelector('dialog')?.close();
  }
}

define('personal-page-share-dialog', ShareDialogElement);

/** Makes a link and shows it; resolves with what the reader wants once they have closed the dialog. */
export async function share({ controller, page, stage }: Sharing): Promise<Wish> {
  const outcome = await linkTo(controller, page).then(
    (link): Outcome => ({ link }),
    (error: unknown): Outcome => {
      if (error instanceof Unshareable) {
        return { refusal: error };
      }
      throw error;
    },
  );
  const element = new ShareDialogElement(controller, outcome);
  stage.append(element);
  try {
    return await element.show();
  } finally {
    element.remove();
  }
}
