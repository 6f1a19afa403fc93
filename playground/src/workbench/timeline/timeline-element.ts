import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fetchFrom } from '../../archive/fetch-from.ts';
import type { EditorFacts } from '../../assist/facts.ts';
import type { Contract } from '../../contract/contract.ts';
import type { CabinetEvent } from '../../protocol/public.ts';
import { define, LightElement } from '../elements/define.ts';
import { plainText } from '../elements/marked-text.ts';
import { saveBlob } from '../elements/save-blob.ts';
import { COMMANDS_PROPERTY } from '../elements/command-button.ts';
import type { ShownCommand } from '../shown-command.ts';
import type { Words } from '../words/words.ts';
import { timelineBar, type TimelineView } from './bar.ts';
import { ALL, type Choice, chosenOf, widgetsIn } from './chosen.ts';
import { comparedView, Comparing } from './compared-view.ts';
import { detailsView, type TimelineSource } from './details-view.ts';
import { exportedTimeline } from './exported.ts';
import { lanesView } from './lanes-view.ts';
import { EventLinks } from './links.ts';
import { promisedView } from './promised-view.ts';
import { rowAfterKey, rowId, rows, rowsInSight } from './rows.ts';
import type { Axis } from './scale.ts';
import lanes from './lanes.css';
import promised from './promised.css';
import css from './timeline.css';
import { TIMELINE_WORDS } from './words.ts';

/** How wide the names of the lanes are, in px. */
const NAMES = 96;

/** Wider than this, in px, the details stand beside the rest. */
const WIDE = 560;

/** What the cabinet and the widget did: on lanes, in a list, and one event in all its details. */
export class TimelineElement extends LightElement {
  static override sheets = [css, lanes, promised];
  static override properties = {
    words: { attribute: false },
    contract: { attribute: false },
    source: { attribute: false },
    commands: COMMANDS_PROPERTY,
    // The list is always the same object, which grows.
    events: { attribute: false, hasChanged: () => true },
    active: { type: Boolean },
    choice: { state: true },
    axis: { state: true },
    zoom: { state: true },
    view: { state: true },
    selected: { state: true },
    facts: { state: true },
  };

  declare words: Words;
  declare contract: Contract;
  declare source: TimelineSource;
  declare commands: readonly ShownCommand[];
  declare events: readonly CabinetEvent[];
  /** Whether the panel is in sight; while it is not, it is not drawn anew. */
  declare active: boolean;
  declare private choice: Choice;
  declare private axis: Axis;
  declare private zoom: number;
  declare private view: TimelineView;
  /** The number of the event that is shown in its details. */
  declare private selected: number | null;
  declare private facts: EditorFacts | null;
  #links: { of: readonly CabinetEvent[]; last: number; links: EventLinks } | null = null;
  #last = 0;
  #brings = false;
  readonly #comparing = new Comparing();
  readonly #resized = new ResizeObserver(() => this.requestUpdate());

  constructor() {
    super();
    this.choice = ALL;
    this.axis = 'time';
    this.zoom = 1;
    this.view = 'events';
    this.selected = null;
    this.facts = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override shouldUpdate(): boolean {
    return this.active;
  }

  protected override willUpdate(): void {
    const last = this.events.at(-1)?.seq ?? 0;
    if (last < this.#last) {
      // Another run begins: what was said of the events before means others now.
      this.choice = { ...this.choice, after: 0 };
      this.selected = null;
    }
    this.#last = last;
  }

  protected override render(): TemplateResult {
    const words = TIMELINE_WORDS[this.contract.language];
    const { events, choice, axis, zoom, view } = this;
    const { backend, docs } = this.source;
    const several = widgetsIn(events).length > 1;
    const choose = (seq: number): void => {
      this.view = 'events';
      this.#show(seq);
    };
    return html`<div class="timeline-panel" data-view=${view}>
      ${timelineBar({
        words,
        events,
        backend,
        choice,
        axis,
        zoom,
        view,
        choose: (change) => {
          this.choice = { ...this.choice, ...change };
        },
        setAxis: (other) => {
          this.axis = other;
        },
        setZoom: (other) => {
          this.zoom = other;
        },
        setView: (other) => {
          this.view = other;
          void this.#loadFacts();
        },
        save: () => this.#save(),
        commands: this.commands,
      })}
      ${
        view === 'events'
          ? this.#events(several)
          : view === 'promised'
            ? promisedView({ words, events, facts: this.facts, docs, several, choose })
            : comparedView({
                words,
                events,
                earlier: this.source.earlier(),
                comparing: this.#comparing,
                choose,
              })
      }
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('selected') && this.selected !== null) {
      this.#reveal(this.selected);
      if (this.#brings) {
        this.#brings = false;
        this.querySelector('.details')?.scrollIntoView({ block: 'nearest' });
      }
    }
  }

  #events(several: boolean): TemplateResult {
    const words = TIMELINE_WORDS[this.contract.language];
    const { choice, selected, source } = this;
    const events = chosenOf(this.events, choice, source.backend);
    const links = this.#currentLinks();
    const event = selected === null ? undefined : links.get(selected);
    const found = event && links.of(event);
    const linked = new Set(
      [...(found?.causes.slice(0, 1) ?? []), ...(found?.effects ?? [])].map(({ seq }) => seq),
    );
    const choose = (seq: number): void => this.#show(seq);
    const wide = this.clientWidth > WIDE;
    const room = event && wide ? this.clientWidth / 2 : this.clientWidth;
    const hidden = this.events.filter(({ seq }) => seq <= choice.after).length;
    return html`${
      hidden > 0
        ? html`<p class="hidden-events">
            ${words.cleared(hidden)}
            <button
              type="button"
              class="button small"
              @click=${() => (this.choice = { ...choice, after: 0 })}
            >
              ${words.showAll}
            </button>
          </p>`
        : nothing
    }
    ${
      events.length === 0
        ? html`<p class="empty">${this.events.length === 0 ? words.empty : words.filtered}</p>`
        : html`<div class="both">
            <div class="overview">
              ${lanesView({
                words,
                events,
                backend: source.backend,
                axis: this.axis,
                width: Math.max(120, room - NAMES - 24) * this.zoom,
                selected,
                linked,
                choose,
              })}
              ${this.#list(events, several, choose)}
            </div>
            ${
              event
                ? detailsView({
                    element: this,
                    words,
                    workbenchWords: this.words,
                    contract: this.contract,
                    source,
                    links,
                    event,
                    choose,
                    close: () => {
                      this.selected = null;
                      this.querySelector<HTMLElement>('[role=listbox]')?.focus();
                    },
                  })
                : nothing
            }
          </div>`
    }`;
  }

  #list(
    events: readonly CabinetEvent[],
    several: boolean,
    choose: (seq: number) => void,
  ): TemplateResult {
    const words = TIMELINE_WORDS[this.contract.language];
    const { selected } = this;
    const list = this.querySelector<HTMLElement>('.timeline');
    const row = this.#row();
    const sight = rowsInSight(events.length, row, list?.scrollTop ?? 0, list?.clientHeight ?? 600);
    const index = events.findIndex(({ seq }) => seq === selected);
    return html`<div
      class="timeline"
      role="listbox"
      tabindex="0"
      aria-label=${words.list}
      aria-activedescendant=${index >= sight.from && index < sight.to ? rowId(selected!) : nothing}
      @scroll=${() => this.requestUpdate()}
      @keydown=${(pressed: KeyboardEvent) => this.#press(pressed, events, index)}
    >
      ${rows({
        words,
        events,
        backend: this.source.backend,
        selected,
        several,
        sight,
        row,
        summaryOf: (type) =>
          plainText(this.contract.events.find((one) => one.type === type)?.summary ?? ''),
        choose,
      })}
    </div>`;
  }

  #press(pressed: KeyboardEvent, events: readonly CabinetEvent[], index: number): void {
    if (pressed.altKey || pressed.ctrlKey || pressed.metaKey) {
      return;
    }
    const list = pressed.currentTarget as HTMLElement;
    const page = Math.max(1, Math.floor(list.clientHeight / this.#row()) - 1);
    const to = rowAfterKey(pressed.key, index, events.length, page);
    if (to !== null) {
      pressed.preventDefault();
      this.#select(events[to]!.seq);
    } else if (pressed.key === 'Escape' && this.selected !== null) {
      pressed.preventDefault();
      this.selected = null;
    }
  }

  /** Selects an event and brings its details into sight, which may be below the list. */
  #show(seq: number): void {
    this.#brings = true;
    this.#select(seq);
  }

  #select(seq: number): void {
    const isShown = chosenOf(this.events, this.choice, this.source.backend).some(
      (event) => event.seq === seq,
    );
    if (!isShown) {
      this.choice = ALL;
    }
    this.selected = seq;
  }

  /** Scrolls the list, and the lanes, to an event. */
  #reveal(seq: number): void {
    const events = chosenOf(this.events, this.choice, this.source.backend);
    const index = events.findIndex((event) => event.seq === seq);
    const list = this.querySelector<HTMLElement>('.timeline');
    const row = this.#row();
    if (!list || index < 0) {
      return;
    }
    if (index * row < list.scrollTop) {
      list.scrollTop = index * row;
    } else if ((index + 1) * row > list.scrollTop + list.clientHeight) {
      list.scrollTop = (index + 1) * row - list.clientHeight;
    }
    const tracks = this.querySelector<HTMLElement>('.tracks');
    const x = Number(this.querySelector('.cursor')?.getAttribute('x1') ?? 0);
    if (tracks && (x < tracks.scrollLeft || x > tracks.scrollLeft + tracks.clientWidth)) {
      tracks.scrollLeft = x - tracks.clientWidth / 2;
    }
  }

  /** How high a row is, in px; the style sheet says it, for it depends on the pointer. */
  #row(): number {
    return Number.parseFloat(getComputedStyle(this).getPropertyValue('--pp-row')) || 27;
  }

  #currentLinks(): EventLinks {
    const { events } = this;
    const last = events.at(-1)?.seq ?? 0;
    if (this.#links?.of !== events || this.#links.last !== last) {
      this.#links = { of: events, last, links: new EventLinks(events) };
    }
    return this.#links.links;
  }

  async #loadFacts(): Promise<void> {
    if (this.facts === null) {
      const name = `editor.${this.contract.language}.json`;
      // All chunks are in the folder of the built assets, whichever this landed in.
      const response = await fetchFrom(new URL('./', import.meta.url), name).catch(() => null);
      this.facts = response && ((await response.json()) as EditorFacts);
    }
  }

  #save(): void {
    const exported = exportedTimeline(this.events, (seq) => this.source.stateAt(seq));
    const text = JSON.stringify(exported, null, 2);
    saveBlob(new Blob([text], { type: 'application/json' }), 'timeline.json');
  }
}

define('personal-page-timeline', TimelineElement);
