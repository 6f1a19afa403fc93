import { html, nothing, type TemplateResult } from 'lit';
import { originOf } from '../../../protocol/origin.ts';
import { DEFAULT_SETTINGS } from '../../../session/settings.ts';
import type { SectionWords } from './section-words.ts';
import { define, LightElement } from '../define.ts';
import { raise } from '../raise.ts';
import type { SectionState } from './section.ts';

/** The origins that the code may reach; none unless the reader says so. */
class NetworkSettingsElement extends LightElement {
  static override properties = {
    words: { attribute: false },
    origins: { attribute: false },
    refused: { state: true },
  };

  declare words: SectionWords;
  declare origins: readonly string[];
  /** Whether the last entry was no address. */
  declare private refused: boolean;

  constructor() {
    super();
    this.refused = false;
  }

  protected override render(): TemplateResult {
    const texts = this.words.network;
    return html`<section aria-labelledby="settings-network">
      <h3 id="settings-network">${texts.title}</h3>
      ${
        this.origins.length > 0
          ? html`<ul class="origins" aria-label=${texts.list}>
              ${this.origins.map(
                (origin) =>
                  html`<li>
                    <code>${origin}</code>
                    <button
                      type="button"
                      class="button small"
                      aria-label=${texts.removeOrigin(origin)}
                      @click=${() => this.#remove(origin)}
                    >
                      ${texts.remove}
                    </button>
                  </li>`,
              )}
            </ul>`
          : html`<p>${texts.none}</p>`
      }
      <form class="add-origin" novalidate @submit=${(event: Event) => this.#add(event)}>
        <label for="settings-origin">${texts.label}</label>
        <span>
          <input
            type="text"
            id="settings-origin"
            name="origin"
            inputmode="url"
            autocomplete="off"
            spellcheck="false"
            placeholder="https://api.example.com"
            aria-invalid=${this.refused}
            aria-describedby="settings-origin-hint"
          />
          <button type="submit" class="button small">${texts.add}</button>
        </span>
        <p
          id="settings-origin-hint"
          class=${this.refused ? 'fault' : 'hint-text'}
          role=${this.refused ? 'alert' : nothing}
        >
          ${this.refused ? texts.invalid : texts.hint}
        </p>
      </form>
    </section>`;
  }

  #add(event: Event): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const address = (form.elements.namedItem('origin') as HTMLInputElement).value.trim();
    const origin = originOf(address.includes('://') ? address : `https://${address}`);
    this.refused = origin === null;
    if (origin !== null) {
      form.reset();
      if (!this.origins.includes(origin)) {
        raise(this, 'pp-allow-origin', origin);
      }
    }
  }

  #remove(origin: string): void {
    const rest = this.origins.filter((one) => one !== origin);
    raise(this, 'pp-settings', { origins: rest.length > 0 ? rest : DEFAULT_SETTINGS.origins });
  }
}

define('personal-page-network-settings', NetworkSettingsElement);

export function networkSection({ words, settings }: SectionState): TemplateResult {
  return html`<personal-page-network-settings
    .words=${words}
    .origins=${settings.origins}
  ></personal-page-network-settings>`;
}
