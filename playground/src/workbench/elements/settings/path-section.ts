import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { STARTS, type Start } from '../../../protocol/messages.ts';
import type { SectionState } from './section.ts';

/** What of the client's path comes before the cabinet. */
export function pathSection({ words, settings, docs, change }: SectionState): TemplateResult {
  const texts = words.path;
  return html`<section aria-labelledby="settings-path">
    <h3 id="settings-path">${texts.title}</h3>
    <label class="field">
      <span>${texts.start}</span>
      <select
        @change=${(event: Event) =>
          change({ start: (event.target as HTMLSelectElement).value as Start })}
      >
        ${STARTS.toReversed().map(
          (start) =>
            html`<option value=${start} .selected=${live(settings.start === start)}>
              ${texts.starts[start]}
            </option>`,
        )}
      </select>
    </label>
    <p class="hint-text">
      ${texts.hint}
      <a href=${new URL('reference/facts/#setup.general-settings', docs).href}>
        ${texts.learnMore}</a
      >
    </p>
  </section>`;
}
