import { html, nothing, type TemplateResult } from 'lit';
import { originOf } from '../../../protocol/origin.ts';
import type { SectionWords } from './section-words.ts';
import { define, LightElement } from '../define.ts';
import { raise } from '../raise.ts';
import type { SectionState } from './section.ts';

/** The origin at which the widget asks its backend. */
class BackendSettingsElement extends LightElement {
  static override properties = {
    words: { attribute: false },
    origin: { attribute: false },
    refused: { state: true },
  };

  declare words: SectionWords;
  declare origin: string;
  /** Whether the last entry was no address; the one before stays in use. */
  declare private refused: boolean;

  constructor() {
    super();
    this.refused = false;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('origin')) {
      this.refused = false;
    }
  }

  protected override render(): TemplateResult {
    const texts = this.words.backend;
    return html`<section aria-labelledby="settings-backend">
      <h3 id="settings-backend">${texts.title}</h3>
      <div class="rows">
        <label>
          <span>${texts.origin}</span>
          <input
            type="text"
            inputmode="url"
            autocomplete="off"
            spellcheck="false"
            .value=${this.origin}
            aria-invalid=${this.refused}
            aria-describedby="settings-backend-hint"
            @change=${(event: Event) => this.#change(event.target as HTMLInputElement)}
          />
        </label>
        <p
          id="settings-backend-hint"
          class=${this.refused ? 'fault' : 'hint-text'}
          role=${this.refused ? 'alert' : nothing}
        >
          ${this.refused ? texts.invalid : texts.hint}
        </p>
      </div>
    </section>`;
  }

  #change(field: HTMLInputElement): void {
    const address = field.value.trim();
    const origin = originOf(address.includes('://') ? address : `https://${address}`);
    this.refused = origin === null;
    if (origin !== null) {
      field.value = origin;
      raise(this, 'pp-settings', { backendOrigin: origin });
    }
  }
}

define('personal-page-backend-settings', BackendSettingsElement);

/** Nothing where the site cannot run a backend. */
export function backendSection({ words, contract, settings }: SectionState): TemplateResult {
  return contract.python === null
    ? html``
    : html`<personal-page-backend-settings
        .words=${words}
        .origin=${settings.backendOrigin}
      ></personal-page-backend-settings>`;
}
