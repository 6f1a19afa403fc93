import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Preview } from '../../protocol/public.ts';
import { canOpen, declarationsOf } from '../console-values.ts';
import { define, LightElement } from './define.ts';

/** A value that unfolds into a tree; branches are built when they are opened. */
export class PreviewElement extends LightElement {
  static override properties = {
    preview: { attribute: false },
    key: {},
    open: { state: true },
  };

  declare preview: Preview;
  declare key: string | undefined;
  declare private open: boolean;

  constructor() {
    super();
    this.open = false;
  }

  protected override render(): TemplateResult {
    const { kind, text, style = '' } = this.preview;
    // A child of a node has no key.
    const line = html`${this.key ? html`<span class="key">${this.key}</span>: ` : nothing}<span
        class="value"
        data-kind=${kind}
        style=${styleMap(declarationsOf(style))}
        >${text}</span
      >`;
    if (!canOpen(this.preview)) {
      return html`<span class="leaf">${line}</span>`;
    }
    return html`<details class="tree" @toggle=${this.#onToggle}>
      <summary>${line}</summary>
      ${
        this.open
          ? html`<ul>
              ${this.preview.entries?.map(
                ({ key, value }) =>
                  html`<li>
                    <personal-page-preview .preview=${value} .key=${key}></personal-page-preview>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
    </details>`;
  }

  readonly #onToggle = (event: Event): void => {
    event.stopPropagation();
    this.open = (event.target as HTMLDetailsElement).open;
  };
}

define('personal-page-preview', PreviewElement);
