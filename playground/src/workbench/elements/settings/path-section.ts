import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { STARTS, type Start } from '../../../protocol/messages.ts';
import type { SectionState } from './settings-element.ts';

/** What of the client's path comes before the cabinet. */
export function pathSection({ strings, settings, docs, change }: SectionState): TemplateResult {
  const words = strings.settings.path;
  return html`<section aria-labelledby="settings-path">
    <h3 id="settings-path">${words.title}</h3>
    <label class="field">
      <span>${words.start}</span>
      <select
        @change=${(event: Event) =>
          change({ start: (event.target as HTMLSelectElement).value as Start })}
      >
        ${STARTS.toReversed().map(
          (start) =>
            html`<option value=${start} .selected=${live(settings.start === start)}>
              ${words.starts[start]}
            </option>`,
        )}
      </select>
    </label>
    <p class="hint-text">
      ${words.hint}
      <a href=${new URL('reference/facts/#setup.general-settings', docs).href}>
        ${words.learnMore}</a
      >
    </p>
  </section>`;
}
