import { html, type TemplateResult } from 'lit';
import type { SectionState } from './section.ts';

/** Runs the code as it was written, for the debugger of the browser. */
export function debugSection({ words, settings, change }: SectionState): TemplateResult {
  const texts = words.debug;
  return html`<section aria-labelledby="settings-debug">
    <h3 id="settings-debug">${texts.title}</h3>
    <label class="choice">
      <input
        type="checkbox"
        .checked=${settings.debug}
        @change=${(event: Event) => change({ debug: (event.target as HTMLInputElement).checked })}
      />
      <span>${texts.label}</span>
    </label>
    <p class="hint-text">${texts.hint}</p>
  </section>`;
}
