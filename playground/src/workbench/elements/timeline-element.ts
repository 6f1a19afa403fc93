import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Contract } from '../../contract/contract.ts';
import type { CabinetEvent } from '../../protocol/public.ts';
import { newest } from '../newest.ts';
import { previewOf } from '../preview-of.ts';
import type { Words } from '../words/words.ts';
import css from '../styles/lists.css';
import { define, LightElement } from './define.ts';
import { plainText } from './marked-text.ts';
import './preview-element.ts';

/** What the cabinet and the widget did, in order. */
export class TimelineElement extends LightElement {
  static override sheets = [css];
  static override properties = {
    words: { attribute: false },
    contract: { attribute: false },
    // The list is always the same object, which grows.
    events: { attribute: false, hasChanged: () => true },
    active: { type: Boolean },
    group: { state: true },
  };

  declare words: Words;
  declare contract: Contract;
  declare events: readonly CabinetEvent[];
  /** Whether the list is in sight; while it is not, it is not drawn anew. */
  declare active: boolean;
  /** The first word of the types to show; empty for all. */
  declare private group: string;

  constructor() {
    super();
    this.group = '';
  }

  protected override shouldUpdate(): boolean {
    return this.active;
  }

  protected override render(): TemplateResult {
    const { timeline } = this.words;
    const groups = [...new Set(this.contract.events.map(({ type }) => groupOf(type)))];
    const chosen = this.events.filter(({ type }) => !this.group || groupOf(type) === this.group);
    const { shown, earlier } = newest(chosen);
    const several = new Set(shown.map(({ widget }) => widget).filter(Boolean)).size > 1;
    return html`<div class="bar">
        <select
          aria-label=${timeline.filter}
          @change=${(event: Event) => {
            this.group = (event.target as HTMLSelectElement).value;
          }}
        >
          <option value="">${timeline.all}</option>
          ${groups.map((group) => html`<option value=${group}>${group}</option>`)}
        </select>
      </div>
      ${earlier > 0 ? html`<p class="empty">${timeline.dropped(earlier)}</p>` : nothing}
      ${
        shown.length === 0
          ? html`<p class="empty">${timeline.empty}</p>`
          : html`<ol class="timeline" aria-label=${timeline.list}>
              ${repeat(
                shown,
                ({ seq }) => seq,
                (event) => guard([event, several], () => this.#event(event, several)),
              )}
            </ol>`
      }`;
  }

  #event({ at, type, widget, detail }: CabinetEvent, several: boolean): TemplateResult {
    const summary = this.contract.events.find((event) => event.type === type)?.summary ?? '';
    return html`<li data-type=${type}>
      <span class="at">${this.words.timeline.milliseconds(Math.round(at))}</span>
      <span class="type" title=${plainText(summary)}>${type}</span>
      ${several && widget ? html`<span class="widget">${widget}</span>` : nothing}
      ${
        Object.keys(detail).length > 0
          ? html`<personal-page-preview .preview=${previewOf(detail)}></personal-page-preview>`
          : nothing
      }
    </li>`;
  }
}

function groupOf(type: string): string {
  return type.slice(0, type.indexOf('.'));
}

define('personal-page-timeline', TimelineElement);
