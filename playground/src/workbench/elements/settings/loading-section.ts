import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SectionState } from './settings-element.ts';

/** In ms: at once, as a rule, on a slow connection, and longer than a reader waits. */
const DELAYS = [0, 300, 2000, 10_000] as const;

/** How long the data of a lead take to arrive. */
export function loadingSection({ strings, settings, change }: SectionState): TemplateResult {
  const words = strings.settings.loading;
  return html`<section aria-labelledby="settings-loading">
    <h3 id="settings-loading">${words.title}</h3>
    <label class="field">
      <span>${words.label}</span>
      <select
        @change=${(event: Event) =>
          change({ loadDelay: Number((event.target as HTMLSelectElement).value) })}
      >
        ${DELAYS.map(
          (delay) =>
            html`<option value=${delay} .selected=${live(settings.loadDelay === delay)}>
              ${words.seconds(delay / 1000)}
            </option>`,
        )}
      </select>
    </label>
    <p class="hint-text">${words.hint}</p>
  </section>`;
}
