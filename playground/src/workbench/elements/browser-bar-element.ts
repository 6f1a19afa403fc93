import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AccountData } from '../../protocol/account.ts';
import type { ShownCommand } from '../shown-command.ts';
import type { Words } from '../words/words.ts';
import { commandButton, COMMANDS_PROPERTY } from './command-button.ts';
import { define, LightElement } from './define.ts';
import { raise } from './raise.ts';

/** What a browser shows above a page: back and forward, the address, and whose account this is. */
export class BrowserBarElement extends LightElement {
  static override properties = {
    words: { attribute: false },
    address: {},
    accounts: { attribute: false },
    account: {},
    commands: COMMANDS_PROPERTY,
  };

  declare words: Words;
  declare address: string;
  declare accounts: readonly AccountData[];
  /** The id of the account that is open. */
  declare account: string;
  declare commands: readonly ShownCommand[];

  protected override render(): TemplateResult {
    const texts = this.words.browser;
    return html`<div class="browser" role="group" aria-label=${texts.label}>
      ${this.commands.map((command) => commandButton(command, { reachable: true }))}
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
}

define('personal-page-browser-bar', BrowserBarElement);
