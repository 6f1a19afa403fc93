import { html, type TemplateResult } from 'lit';
import type { SectionState } from './settings-element.ts';

/** Runs the code as it was written, for the debugger of the browser. */
export function debugSection({ strings, settings, change }: SectionState): TemplateResult {
  const words = strings.settings.debug;
  return html`<section aria-labelledby="settings-debug">
    <h3 id="settings-debug">${words.title}</h3>
    <label class="choice">
      <input
        type="checkbox"
        .checked=${settings.debug}
        @change=${(event: Event) => change({ debug: (event.target as HTMLInputElement).checked })}
      />
      <span>${words.label}</span>
    </label>
    <p class="hint-text">${words.hint}</p>
  </section>`;
}
