import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../words/words.ts';
import { raise } from './raise.ts';

/** A button such as `personal_page.js:3`, which leads to that place in the editor; nothing if no place is known. */
export function placeButton(
  element: HTMLElement,
  words: Words,
  place: { file?: string; line?: number; column?: number },
): TemplateResult | typeof nothing {
  const { file, line, column } = place;
  if (file === undefined || line === undefined) {
    return nothing;
  }
  return html`<button
    type="button"
    class="place"
    title=${words.place(file, line)}
    @click=${() => raise(element, 'pp-go', { file, line, column: column ?? 1 })}
  >
    ${file}:${line}
  </button>`;
}
