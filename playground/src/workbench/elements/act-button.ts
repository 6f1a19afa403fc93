import { html, nothing, type TemplateResult } from 'lit';

export interface ActLook {
  /** Left out for a button that can be used. */
  enabled?: boolean;
  /** What a screen reader calls it, where the label needs what stands around it to be understood. */
  name?: string;
}

/** A small button of a dialog, for what is no command. */
export const actButton = (
  label: string,
  act: () => unknown,
  { enabled = true, name }: ActLook = {},
): TemplateResult =>
  html`<button
    type="button"
    class="button small"
    aria-label=${name ?? nothing}
    ?disabled=${!enabled}
    @click=${act}
  >
    ${label}
  </button>`;
