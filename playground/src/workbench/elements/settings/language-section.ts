import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SectionState } from './settings-element.ts';

/** The language that the cabinet names in `sys`. */
export function languageSection(state: SectionState): TemplateResult {
  const { strings, contract, settings, change } = state;
  const words = strings.settings.language;
  const languages = Object.values(contract.constants['SUPPORTED_LANGS'] ?? {});
  return html`<section aria-labelledby="settings-language">
    <h3 id="settings-language">${words.title}</h3>
    <label class="field">
      <span>sys.lang</span>
      <select
        @change=${(event: Event) =>
          change({ lang: (event.target as HTMLSelectElement).value || null })}
      >
        <option value="" .selected=${live(settings.lang === null)}>${words.ofPage}</option>
        ${languages.map(
          (lang) =>
            html`<option value=${lang} .selected=${live(settings.lang === lang)}>${lang}</option>`,
        )}
      </select>
    </label>
    <p class="hint-text">${words.hint}</p>
  </section>`;
}
