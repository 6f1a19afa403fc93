import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LeadChoice } from '../../protocol/public.ts';
import type { SessionStatus } from '../../session/session-status.ts';
import type { Words } from '../words/words.ts';
import { define, LightElement } from './define.ts';
import { icon, type IconName } from './icons.ts';
import { raise } from './raise.ts';

type Command = 'pp-stop' | 'pp-reset' | 'pp-reload' | 'pp-open' | 'pp-download' | 'pp-stack';

/** Run, stop, the lead, and what is done less often. */
export class ToolbarElement extends LightElement {
  static override properties = {
    words: { attribute: false },
    status: {},
    leads: { attribute: false },
    lead: {},
    /** Whether the panes are stacked; `null` where they cannot be laid out. */
    stacked: { attribute: false },
  };

  declare words: Words;
  declare status: SessionStatus;
  declare leads: readonly LeadChoice[];
  declare lead: string;
  declare stacked: boolean | null;

  protected override render(): TemplateResult {
    const { toolbar } = this.words;
    const idle = this.status === 'idle' || this.status === 'stopped';
    return html`<div class="toolbar" role="group" aria-label=${toolbar.label}>
      <button
        type="button"
        class="button primary"
        title=${toolbar.runHint}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        @click=${() => raise(this, 'pp-run')}
      >
        ${icon('run')}<span>${toolbar.run}</span>
      </button>
      ${this.#iconButton('stop', toolbar.stop, 'pp-stop', idle)}
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
      <span class="rest">
        ${this.#iconButton('reload', toolbar.reload, 'pp-reload', idle)}
        ${this.#iconButton('reset', toolbar.reset, 'pp-reset')}
        ${
          this.stacked === null
            ? nothing
            : this.stacked
              ? this.#iconButton('sideBySide', toolbar.sideBySide, 'pp-stack')
              : this.#iconButton('stack', toolbar.stack, 'pp-stack')
        }
        ${this.#iconButton('open', toolbar.open, 'pp-open')}
        ${this.#iconButton('download', toolbar.download, 'pp-download', false, 'pp-download-soon')}
      </span>
    </div>`;
  }

  /** `soon` is raised when the pointer or the focus comes to the button. */
  #iconButton(
    name: IconName,
    label: string,
    command: Command,
    disabled = false,
    soon: 'pp-download-soon' | null = null,
  ): TemplateResult {
    const announce = () => {
      if (soon) {
        raise(this, soon);
      }
    };
    return html`<button
      type="button"
      class="button"
      title=${label}
      aria-label=${label}
      ?disabled=${disabled}
      @pointerenter=${announce}
      @focus=${announce}
      @click=${() => raise(this, command)}
    >
      ${icon(name)}
    </button>`;
  }
}

define('personal-page-toolbar', ToolbarElement);
