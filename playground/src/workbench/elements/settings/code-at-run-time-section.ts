import { html, type TemplateResult } from 'lit';
import type { SectionState } from './settings-element.ts';

/** Lets text be run as code, which the policy of the frame refuses otherwise. */
export function codeAtRunTimeSection({ strings, settings, change }: SectionState): TemplateResult {
  const words = strings.settings.codeAtRunTime;
  return html`<section aria-labelledby="settings-code-at-run-time">
    <h3 id="settings-code-at-run-time">${words.title}</h3>
    <label class="choice">
      <input
        type="checkbox"
        .checked=${settings.codeAtRunTime}
        @change=${(event: Event) => change({ codeAtRunTime: (event.target as HTMLInputElement).checked })}
      />
      <span>${words.label}</span>
    </label>
    <p class="hint-text">${words.hint}</p>
  </section>`;
}
