import { html, type TemplateResult } from 'lit';
import type { Language } from '../../contract/contract.ts';
import css from '../styles/dialog.css';
import { define, LightElement } from './define.ts';
import { ORIGIN_WORDS } from './origin-words.ts';

/** Asks the reader before a script of another origin is fetched. The answer is no unless they say otherwise. */
export class OriginDialogElement extends LightElement {
  static override sheets = [css];
  static override properties = {
    language: {},
    address: { state: true },
  };

  declare language: Language;
  declare private address: URL | null;

  /** Questions are asked one after another. */
  #asked: Promise<boolean> = Promise.resolve(false);

  constructor() {
    super();
    this.address = null;
  }

  /** All of the address is shown: its path and query may tell something. In a `URL` they are plain ASCII. */
  ask(address: URL): Promise<boolean> {
    this.#asked = this.#asked.then(() => this.#ask(address));
    return this.#asked;
  }

  protected override render(): TemplateResult {
    const origin = ORIGIN_WORDS[this.language];
    const host = this.address?.origin ?? '';
    const rest = this.address?.href.slice(host.length) ?? '';
    return html`<dialog aria-labelledby="origin-title" aria-describedby="origin-text">
      <form method="dialog">
        <h2 id="origin-title">${origin.title}</h2>
        <div id="origin-text">
          <p>${origin.text}</p>
          <p class="address" tabindex="0">
            <code><strong>${host}</strong>${rest}</code>
          </p>
          <p>${origin.warning}</p>
        </div>
        <p class="answers">
          <button type="submit" class="button" value="no" autofocus>${origin.refuse}</button>
          <button type="submit" class="button" value="yes">${origin.allow}</button>
        </p>
      </form>
    </dialog>`;
  }

  async #ask(address: URL): Promise<boolean> {
    this.address = address;
    await this.updateComplete;
    const dialog = this.querySelector('dialog');
    if (!dialog || !this.isConnected) {
      return false;
    }
    dialog.returnValue = '';
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
    });
  }
}

define('personal-page-origin-dialog', OriginDialogElement);

declare global {
  interface HTMLElementTagNameMap {
    'personal-page-origin-dialog': OriginDialogElement;
  }
}
