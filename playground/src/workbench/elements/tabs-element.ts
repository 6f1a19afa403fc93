import { html, nothing, type TemplateResult } from 'lit';
import { define, LightElement } from './define.ts';
import { raise } from './raise.ts';

export interface Tab {
  id: string;
  label: string;
  /** Shown beside the label when it is not zero. */
  count?: number;
  tone?: 'error' | 'warning';
  /** The id of its panel, where that is not `panel-<id>`. */
  panel?: string;
}

/** How many letters of a name `tabs.css` has room for. */
const SHOWN = 28;

/** A row of tabs; the panels are elsewhere. */
export class TabsElement extends LightElement {
  static override properties = {
    tabs: { attribute: false },
    selected: {},
    label: {},
  };

  declare tabs: readonly Tab[];
  declare selected: string;
  declare label: string;

  protected override render(): TemplateResult {
    return html`<div class="tabs" role="tablist" aria-label=${this.label} @keydown=${this.#onKey}>
      ${this.tabs.map(
        (tab) =>
          html`<button
            type="button"
            role="tab"
            id="tab-${tab.id}"
            aria-controls=${tab.panel ?? `panel-${tab.id}`}
            aria-selected=${tab.id === this.selected}
            tabindex=${tab.id === this.selected ? 0 : -1}
            @click=${() => raise(this, 'pp-tab', tab.id)}
          >
            <span class="of-tab" title=${tab.label.length > SHOWN ? tab.label : nothing}
              >${tab.label}</span
            >${
              tab.count
                ? html` <span class="badge" data-tone=${tab.tone ?? nothing}>${tab.count}</span>`
                : nothing
            }
          </button>`,
      )}
    </div>`;
  }

  protected override updated(): void {
    const row = this.querySelector('.tabs');
    const tab = this.querySelector<HTMLElement>('[aria-selected=true]');
    if (row && tab) {
      const hidden = tab.offsetLeft + tab.offsetWidth - row.clientWidth - row.scrollLeft;
      row.scrollLeft += Math.max(0, hidden) - Math.max(0, row.scrollLeft - tab.offsetLeft);
    }
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const last = this.tabs.length - 1;
    const at = this.tabs.findIndex((tab) => tab.id === this.selected);
    const next = {
      ArrowLeft: at === 0 ? last : at - 1,
      ArrowRight: at === last ? 0 : at + 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) {
      return;
    }
    event.preventDefault();
    const { id } = this.tabs[next]!;
    raise(this, 'pp-tab', id);
    void this.updateComplete.then(() =>
      this.querySelectorAll<HTMLElement>('[role=tab]').item(next).focus(),
    );
  };
}

define('personal-page-tabs', TabsElement);
