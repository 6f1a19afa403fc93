import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SectionState } from './section.ts';

/** The delays to choose from, in ms: none, the usual one, that of a slow connection, and one longer than readers wait. */
const DELAYS = [0, 300, 2000, 10_000] as const;

/** How long the data of a lead take to arrive. */
export function loadingSection({ words, settings, change }: SectionState): TemplateResult {
  const texts = words.loading;
  return html`<section aria-labelledby="settings-loading">
    <h3 id="settings-loading">${texts.title}</h3>
    <label class="field">
      <span>${texts.label}</span>
      <select
        @change=${(event: Event) =>
          change({ loadDelay: Number((event.target as HTMLSelectElement).value) })}
      >
        ${DELAYS.map(
          (delay) =>
            html`<option value=${delay} .selected=${live(settings.loadDelay === delay)}>
              ${texts.seconds(delay / 1000)}
            </option>`,
        )}
      </select>
    </label>
    <p class="hint-text">${texts.hint}</p>
  </section>`;
}
