import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { LeadChoice } from '../../protocol/public.ts';
import type { ShownCommand } from '../shown-command.ts';
import type { Words } from '../words/words.ts';
import { commandButton, COMMANDS_PROPERTY } from './command-button.ts';
import { define, LightElement } from './define.ts';
import { raise } from './raise.ts';

/** The commands that are used most often, the choice of a lead, and the other commands. */
export class ToolbarElement extends LightElement {
  static override properties = {
    words: { attribute: false },
    commands: COMMANDS_PROPERTY,
    more: COMMANDS_PROPERTY,
    leads: { attribute: false },
    lead: {},
  };

  declare words: Words;
  declare commands: readonly ShownCommand[];
  /** The commands at the far end. */
  declare more: readonly ShownCommand[];
  declare leads: readonly LeadChoice[];
  declare lead: string;

  protected override render(): TemplateResult {
    const { toolbar } = this.words;
    return html`<div class="toolbar" role="group" aria-label=${toolbar.label}>
      ${buttons(this.commands)}
      ${
        this.leads.length > 0
          ? html`<label class="lead">
              <span>${toolbar.lead}</span>
              <select
                .value=${this.lead}
                @change=${(event: Event) =>
                  raise(this, 'pp-lead', (event.target as HTMLSelectElement).value)}
              >
                ${this.leads.map(
                  ({ id, name }) =>
                    html`<option value=${id} .selected=${live(id === this.lead)}>${name}</option>`,
                )}
              </select>
            </label>`
          : nothing
      }
      <span class="rest">${buttons(this.more)}</span>
    </div>`;
  }
}

const buttons = (commands: readonly ShownCommand[]): unknown =>
  repeat(
    commands,
    ({ id }) => id,
    (command) => commandButton(command, { kind: command.id === 'run' ? 'primary' : '' }),
  );

define('personal-page-toolbar', ToolbarElement);
