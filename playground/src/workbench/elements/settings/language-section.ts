import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Settings } from '../../../session/settings.ts';
import type { SectionState } from './section.ts';

/** The language that the cabinet names in `sys`. */
export function languageSection(state: SectionState): TemplateResult {
  const { words, contract, settings, change } = state;
  const texts = words.language;
  const languages = Object.values(contract.constants['SUPPORTED_LANGS'] ?? {});
  return html`<section aria-labelledby="settings-language">
    <h3 id="settings-language">${texts.title}</h3>
    <label class="field">
      <span>sys.lang</span>
      <select
        @change=${(event: Event) =>
          change({ lang: ((event.target as HTMLSelectElement).value || null) as Settings['lang'] })}
      >
        <option value="" .selected=${live(settings.lang === null)}>${texts.ofPage}</option>
        ${languages.map(
          (lang) =>
            html`<option value=${lang} .selected=${live(settings.lang === lang)}>${lang}</option>`,
        )}
      </select>
    </label>
    <p class="hint-text">${texts.hint}</p>
  </section>`;
}
