import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AccountData } from '../../protocol/account.ts';
import type { Words } from '../words/words.ts';
import { define, LightElement } from './define.ts';
import { icon } from './icons.ts';
import { raise } from './raise.ts';

/** What a browser shows above a page: back and forward, the address, and whose account this is. */
export class BrowserBarElement extends LightElement {
  static override properties = {
    words: { attribute: false },
    address: {},
    accounts: { attribute: false },
    account: {},
    back: { attribute: false },
    forward: { attribute: false },
  };

  declare words: Words;
  declare address: string;
  declare accounts: readonly AccountData[];
  /** The id of the open one. */
  declare account: string;
  /** Whether there is a lead to go to. */
  declare back: boolean;
  declare forward: boolean;

  protected override render(): TemplateResult {
    const texts = this.words.browser;
    return html`<div class="browser" role="group" aria-label=${texts.label}>
      ${this.#step('back', texts.back, this.back)}
      ${this.#step('forward', texts.forward, this.forward)}
      <input
        type="text"
        readonly
        aria-label=${texts.address}
        title=${texts.assumed}
        .value=${this.address}
      />
      <select
        aria-label=${texts.account}
        @change=${(event: Event) =>
          raise(this, 'pp-account', (event.target as HTMLSelectElement).value)}
      >
        ${this.accounts.map(
          ({ id, sys }) =>
            html`<option value=${id} .selected=${live(id === this.account)}>
              ${sys.pageTitle}
            </option>`,
        )}
      </select>
    </div>`;
  }

  #step(name: 'back' | 'forward', label: string, possible: boolean): TemplateResult {
    return html`<button
      type="button"
      class="button"
      title=${label}
      aria-label=${label}
      aria-disabled=${!possible}
      @click=${() => {
        if (possible) {
          raise(this, `pp-${name}`);
        }
      }}
    >
      ${icon(name)}
    </button>`;
  }
}

define('personal-page-browser-bar', BrowserBarElement);
