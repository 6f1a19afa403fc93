import { html, nothing, type TemplateResult } from 'lit';
import type { StateWords } from './words.ts';

export interface KeyFormParts {
  words: StateWords;
  fault: string;
  named(key: string): unknown;
  cancel(): void;
}

/** Asks for the key of a new entry. */
export function keyForm({ words, fault, named, cancel }: KeyFormParts): TemplateResult {
  return html`<form
    class="key-form"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const field = (event.target as HTMLFormElement).elements.namedItem('key');
      named((field as HTMLInputElement).value.trim());
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        cancel();
      }
    }}
  >
    <label>
      <span>${words.key}</span>
      <input
        name="key"
        type="text"
        autocomplete="off"
        spellcheck="false"
        aria-invalid=${fault !== ''}
        aria-describedby=${fault ? 'state-key-fault' : nothing}
      />
    </label>
    ${fault ? html`<p class="fault" id="state-key-fault" role="alert">${fault}</p>` : nothing}
    <p class="acts">
      <button type="submit" class="button small">${words.acts.addEntry}</button>
      <button type="button" class="button small" @click=${cancel}>${words.acts.cancel}</button>
    </p>
  </form>`;
}
