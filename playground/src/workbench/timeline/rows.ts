import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { EventDetail } from '../../contract/names.ts';
import type { CabinetEvent } from '../../protocol/public.ts';
import { previewOf } from '../preview-of.ts';
import { isFault, laneOf } from './lanes.ts';
import type { TimelineWords } from './words.ts';

/** How many rows are drawn above and below those in sight. */
const BEYOND = 8;

/** Which rows are drawn of so many, all of the same height. Lengths are in px. */
export function rowsInSight(
  count: number,
  row: number,
  top: number,
  height: number,
): { from: number; to: number } {
  const from = Math.max(0, Math.floor(top / row) - BEYOND);
  return { from, to: Math.min(count, Math.ceil((top + height) / row) + BEYOND) };
}

/** The row that a key leads to, of so many; null for keys that lead nowhere. */
export function rowAfterKey(key: string, now: number, count: number, page: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: now + 1,
    ArrowUp: now < 0 ? count - 1 : now - 1,
    PageDown: now + page,
    PageUp: now - page,
    Home: 0,
    End: count - 1,
  };
  const to = Object.hasOwn(steps, key) ? steps[key]! : null;
  return to === null || count === 0 ? null : Math.min(count - 1, Math.max(0, to));
}

export interface RowsOptions {
  words: TimelineWords;
  events: readonly CabinetEvent[];
  backend: string | null;
  selected: number | null;
  /** Several widgets: each row names its own. */
  several: boolean;
  sight: { from: number; to: number };
  row: number;
  summaryOf: (type: string) => string;
  choose: (seq: number) => void;
}

/** What an event says in a line: what a change has changed stands in the details. */
export const withoutPatch = (detail: EventDetail): Record<string, unknown> =>
  Object.fromEntries(Object.entries(detail).filter(([name]) => name !== 'patch'));

export const rowId = (seq: number): string => `timeline-${seq}`;

/** The rows in sight, at their places in a list that is as high as all of them. */
export function rows(options: RowsOptions): TemplateResult {
  const { events, sight, row } = options;
  return html`<div
    class="rows"
    role="presentation"
    style=${styleMap({ height: `${events.length * row}px`, paddingTop: `${sight.from * row}px` })}
  >
    ${repeat(
      events.slice(sight.from, sight.to),
      ({ seq }) => seq,
      (event, index) => rowOf(event, sight.from + index, options),
    )}
  </div>`;
}

function rowOf(event: CabinetEvent, index: number, options: RowsOptions): TemplateResult {
  const { words, events, backend, selected, several, summaryOf, choose } = options;
  const { seq, at, type, widget, detail, missed } = event;
  const shown = withoutPatch(detail);
  const text = Object.keys(shown).length > 0 ? previewOf(shown).text : '';
  return html`<div
    class="row"
    role="option"
    id=${rowId(seq)}
    aria-selected=${seq === selected}
    aria-posinset=${index + 1}
    aria-setsize=${events.length}
    data-type=${type}
    data-lane=${laneOf(event, backend)}
    data-fault=${isFault(event) || nothing}
    data-missed=${missed !== undefined || nothing}
    title=${summaryOf(type)}
    @click=${() => choose(seq)}
  >
    <span class="at">${words.milliseconds(Math.round(at))}</span>
    <span class="type">${type}</span>
    ${several && widget ? html`<span class="widget">${widget}</span>` : nothing}
    ${missed === undefined ? nothing : html`<span class="missed">${words.missed(missed)}</span>`}
    <span class="detail">${text}</span>
  </div>`;
}
