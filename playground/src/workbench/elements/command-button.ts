import { html, nothing, type TemplateResult } from 'lit';
import type { ShownCommand } from '../shown-command.ts';
import { icon } from './icons.ts';
import { raise } from './raise.ts';

export interface ButtonLook {
  /** Classes beside `button`. */
  kind?: string;
  /** The button bears the words and no icon, whatever the command has. */
  inWords?: boolean;
  /** A button that cannot be used now stays within reach of the keyboard, and keeps its focus. */
  reachable?: boolean;
  /** Whether the part of the page that the button folds away is there. */
  expanded?: boolean;
}

/** The button of a command, or its link. */
export function commandButton(
  { id, label, hint, icon: drawing, wordy, enabled, keys, address }: ShownCommand,
  { kind = '', inWords = false, reachable = false, expanded }: ButtonLook = {},
): TemplateResult {
  const shape = inWords ? null : drawing;
  const worded = shape === null || wordy;
  const words = shape === null ? label : html`<span>${label}</span>`;
  const prepare = ({ currentTarget }: Event): void =>
    raise(currentTarget as HTMLElement, 'pp-prepare', id);
  const act = ({ currentTarget }: Event): void => raise(currentTarget as HTMLElement, 'pp-do', id);
  const drawn = html`${shape === null ? nothing : icon(shape)}${worded ? words : nothing}`;
  if (address !== null) {
    // Whichever way the reader follows it, in this tab or another one, what it is for is done before.
    return html`<a
      class="button ${kind}"
      href=${address}
      @click=${act}
      @auxclick=${act}
      @contextmenu=${act}
      >${drawn}</a
    >`;
  }
  return html`<button
    type="button"
    class="button ${kind}"
    data-command=${id}
    title=${worded && !keys ? nothing : hint}
    aria-label=${worded ? nothing : label}
    aria-keyshortcuts=${keys || nothing}
    aria-expanded=${expanded ?? nothing}
    aria-disabled=${reachable ? !enabled : nothing}
    ?disabled=${!enabled && !reachable}
    @pointerenter=${prepare}
    @focus=${prepare}
    @click=${act}
  >
    ${drawn}
  </button>`;
}

/** An element declares its commands so: the list is made anew for each drawing, and is drawn only if it differs. */
export const COMMANDS_PROPERTY = {
  attribute: false,
  hasChanged: (now: unknown, before: unknown): boolean =>
    JSON.stringify(now) !== JSON.stringify(before),
};
