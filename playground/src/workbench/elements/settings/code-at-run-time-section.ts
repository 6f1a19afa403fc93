import { html, type TemplateResult } from 'lit';
import type { SectionState } from './section.ts';

/** Lets text be run as code, which the policy of the frame refuses otherwise. */
export function codeAtRunTimeSection({ words, settings, change }: SectionState): TemplateResult {
  const texts = words.codeAtRunTime;
  return html`<section aria-labelledby="settings-code-at-run-time">
    <h3 id="settings-code-at-run-time">${texts.title}</h3>
    <label class="choice">
      <input
        type="checkbox"
        .checked=${settings.codeAtRunTime}
        @change=${(event: Event) => change({ codeAtRunTime: (event.target as HTMLInputElement).checked })}
      />
      <span>${texts.label}</span>
    </label>
    <p class="hint-text">${texts.hint}</p>
  </section>`;
}
