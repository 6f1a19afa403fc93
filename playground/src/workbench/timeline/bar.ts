import { html, nothing, type TemplateResult } from 'lit';
import { type Choice, widgetsIn } from './chosen.ts';
import { commandButton } from '../elements/command-button.ts';
import { icon } from '../elements/icons.ts';
import type { CabinetEvent } from '../../protocol/public.ts';
import type { ShownCommand } from '../shown-command.ts';
import { LANES, laneOf, type LaneId } from './lanes.ts';
import type { Axis } from './scale.ts';
import type { TimelineWords } from './words.ts';

export type TimelineView = keyof TimelineWords['views'];

export interface BarOptions {
  words: TimelineWords;
  events: readonly CabinetEvent[];
  backend: string | null;
  choice: Choice;
  axis: Axis;
  zoom: number;
  view: TimelineView;
  choose: (change: Partial<Choice>) => void;
  setAxis: (axis: Axis) => void;
  setZoom: (zoom: number) => void;
  setView: (view: TimelineView) => void;
  save: () => void;
  commands: readonly ShownCommand[];
}

/** How much larger than the pane the lanes may be drawn. */
const LARGEST = 64;

/** What is above the lanes: which events are shown, and how. */
export function timelineBar(options: BarOptions): TemplateResult {
  const { words, view, setView } = options;
  const views = Object.keys(words.views) as TimelineView[];
  return html`<div class="bar">
    <span class="views" role="group" aria-label=${words.viewsLabel}>
      ${views.map(
        (one) =>
          html`<button
            type="button"
            class="chip"
            aria-pressed=${one === view}
            title=${one === 'events' ? nothing : words.titles[one]}
            @click=${() => setView(one)}
          >
            ${words.views[one]}
          </button>`,
      )}
    </span>
    ${view === 'events' ? filters(options) : nothing}
  </div>`;
}

function filters(options: BarOptions): TemplateResult {
  const { words, events, backend, choice, choose } = options;
  const found = new Set(events.map((event) => laneOf(event, backend)));
  const widgets = widgetsIn(events);
  const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value;
  return html`<input
      type="search"
      aria-label=${words.search}
      placeholder=${words.find}
      .value=${choice.text}
      @input=${(event: Event) => choose({ text: valueOf(event) })}
    />
    <select
      aria-label=${words.filter}
      .value=${choice.lane ?? ''}
      @change=${(event: Event) => choose({ lane: (valueOf(event) || null) as LaneId | null })}
    >
      <option value="">${words.all}</option>
      ${LANES.filter((lane) => found.has(lane)).map(
        (lane) => html`<option value=${lane}>${words.lanes[lane]}</option>`,
      )}
    </select>
    ${
      widgets.length > 1
        ? html`<select
            aria-label=${words.widget}
            .value=${choice.widget ?? ''}
            @change=${(event: Event) => choose({ widget: valueOf(event) || null })}
          >
            <option value="">${words.allWidgets}</option>
            ${widgets.map((widget) => html`<option value=${widget}>${widget}</option>`)}
          </select>`
        : nothing
    }
    ${actions(options)}`;
}

function actions(options: BarOptions): TemplateResult {
  const { words, events, choice, axis, zoom, choose, setAxis, setZoom, save } = options;
  const action = (name: string, sign: unknown, act: () => void, disabled = false) =>
    html`<button
      type="button"
      class="button small"
      aria-label=${name}
      title=${name}
      ?disabled=${disabled}
      @click=${act}
    >
      ${sign}
    </button>`;
  const last = events.at(-1)?.seq ?? 0;
  return html`<span class="actions">
    <button
      type="button"
      class="chip"
      aria-pressed=${axis === 'order'}
      title=${words.byOrder}
      @click=${() => setAxis(axis === 'order' ? 'time' : 'order')}
    >
      ${words.order}
    </button>
    ${action(words.zoomOut, '−', () => setZoom(Math.max(1, zoom / 2)), zoom <= 1)}
    ${action(words.zoomIn, '+', () => setZoom(Math.min(LARGEST, zoom * 2)), zoom >= LARGEST)}
    ${action(words.clear, icon('clear'), () => choose({ after: last }), last <= choice.after)}
    ${action(words.save, icon('download'), save, events.length === 0)}
    ${options.commands.map((command) => commandButton(command, { kind: 'small' }))}
  </span>`;
}
