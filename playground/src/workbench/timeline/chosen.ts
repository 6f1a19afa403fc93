import type { CabinetEvent } from '../../protocol/public.ts';
import { type LaneId, laneOf } from './lanes.ts';

/** What the reader wants to see of the events. */
export interface Choice {
  /** Null for all. */
  lane: LaneId | null;
  widget: string | null;
  /** What is to be in the type or in the detail, in any case of letters. */
  text: string;
  /** The last event that the reader has cleared away. */
  after: number;
}

export const ALL: Choice = Object.freeze({ lane: null, widget: null, text: '', after: 0 });

/** The events that the reader wants to see. */
export function chosenOf(
  events: readonly CabinetEvent[],
  { lane, widget, text, after }: Choice,
  backend: string | null,
): readonly CabinetEvent[] {
  const wanted = text.trim().toLowerCase();
  return events.filter(
    (event) =>
      event.seq > after &&
      (lane === null || laneOf(event, backend) === lane) &&
      (widget === null || event.widget === widget) &&
      (wanted === '' || textOf(event).includes(wanted)),
  );
}

const texts = new WeakMap<CabinetEvent, string>();

/** What is searched in an event; each is written once, since a search goes on with each key. */
function textOf(event: CabinetEvent): string {
  let text = texts.get(event);
  if (text === undefined) {
    text = `${event.type} ${event.widget} ${JSON.stringify(event.detail)}`.toLowerCase();
    texts.set(event, text);
  }
  return text;
}

/** The widgets that events are about. */
export const widgetsIn = (events: readonly CabinetEvent[]): string[] => [
  ...new Set(events.map(({ widget }) => widget).filter(Boolean)),
];
