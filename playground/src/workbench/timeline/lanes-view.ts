import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { CabinetEvent } from '../../protocol/public.ts';
import { type LaneId, LANES, laneOf, type Mark, marksOf } from './lanes.ts';
import { type Axis, type Scale, scaleOf, ticksOf } from './scale.ts';
import type { TimelineWords } from './words.ts';

/** How high a lane is, in px. */
const LANE = 14;
const AXIS = 15;
/** How far apart the times on the axis are, in px. */
const APART = 90;

export interface LanesOptions {
  words: TimelineWords;
  events: readonly CabinetEvent[];
  backend: string | null;
  axis: Axis;
  /** In px. */
  width: number;
  selected: number | null;
  /** The numbers of the events that the selected one is an effect of, or has as effects. */
  linked: ReadonlySet<number>;
  choose: (seq: number) => void;
}

/** The events on lanes. It is a picture for eyes and pointers: the list has the same events for everybody. */
export function lanesView(options: LanesOptions): TemplateResult {
  const { words, events, backend, axis, width, choose } = options;
  const scale = scaleOf(events, axis, width);
  const marks = marksOf(events, backend);
  const lanes = LANES.filter((lane) => marks.get(lane)!.length > 0);
  const height = lanes.length * LANE + AXIS;
  const pick = (event: MouseEvent): void => {
    const { left } = (event.currentTarget as Element).getBoundingClientRect();
    const found = events[scale.nearest(event.clientX - left)];
    if (found) {
      choose(found.seq);
    }
  };
  return html`<div class="lanes" aria-hidden="true" title=${words.lanesHint}>
    <ul class="names">
      ${lanes.map((lane) => html`<li data-lane=${lane}>${words.lanes[lane]}</li>`)}
    </ul>
    <div class="tracks">
      <svg width=${width} height=${height} @click=${pick}>
        ${lanes.map((lane, index) => laneOn(lane, marks.get(lane)!, index * LANE, scale))}
        ${gaps(events, scale, lanes.length * LANE)} ${selection(options, lanes, scale)}
        ${axis === 'time' ? times(options, lanes.length * LANE) : nothing}
      </svg>
    </div>
  </div>`;
}

/** Few elements however many events there are: all marks of a kind on a lane are one path. */
function laneOn(
  lane: LaneId,
  marks: readonly Mark[],
  top: number,
  scale: Scale,
): SVGTemplateResult {
  const middle = top + LANE / 2;
  const pathOf = (kind: Mark['kind'], fault: boolean): string =>
    marks
      .filter((mark) => mark.kind === kind && (kind === 'life' || mark.fault === fault))
      .map((mark) => drawn(mark, middle, scale))
      .join('');
  return svg`<g data-lane=${lane}>
    <path class="life" d=${pathOf('life', false)} />
    <path class="call" d=${pathOf('call', false)} />
    <path class="call fault" d=${pathOf('call', true)} />
    <path class="point" d=${pathOf('point', false)} />
    <path class="point fault" d=${pathOf('point', true)} />
  </g>`;
}

function drawn({ kind, from, to, earlier }: Mark, middle: number, scale: Scale): string {
  const x = scale.of(from, earlier);
  return kind === 'point'
    ? `M${x.toFixed(1)} ${middle - 5}v10`
    : `M${x.toFixed(1)} ${middle}H${Math.max(x + 1, scale.of(to)).toFixed(1)}`;
}

/** What was left out before an event is a gap in all lanes. */
function gaps(events: readonly CabinetEvent[], scale: Scale, height: number): SVGTemplateResult {
  const lines = events.flatMap(({ missed }, index) =>
    missed === undefined
      ? []
      : [`M${((scale.of(Math.max(0, index - 1)) + scale.of(index)) / 2).toFixed(1)} 0v${height}`],
  );
  return svg`<path class="gap" d=${lines.join('')} />`;
}

function selection(
  { events, backend, selected, linked }: LanesOptions,
  lanes: readonly LaneId[],
  scale: Scale,
): SVGTemplateResult | typeof nothing {
  const index = events.findIndex(({ seq }) => seq === selected);
  if (index < 0) {
    return nothing;
  }
  const placeOf = (event: CabinetEvent, at: number): string =>
    `${scale.of(at).toFixed(1)} ${lanes.indexOf(laneOf(event, backend)) * LANE + LANE / 2}`;
  const here = placeOf(events[index]!, index);
  const lines = events.flatMap((event, at) =>
    linked.has(event.seq) ? [`M${here}L${placeOf(event, at)}`] : [],
  );
  return svg`<path class="links" d=${lines.join('')} />
    <line class="cursor" x1=${scale.of(index)} x2=${scale.of(index)} y1="0" y2=${lanes.length * LANE} />`;
}

function times({ events, width, words }: LanesOptions, top: number): SVGTemplateResult[] {
  return ticksOf(events, width, Math.floor(width / APART)).map(
    ({ at, x }) =>
      svg`<line class="tick" x1=${x} x2=${x} y1="0" y2=${top + 4} />
      <text x=${x + 3} y=${top + 12}>${words.milliseconds(at)}</text>`,
  );
}
