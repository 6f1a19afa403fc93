import type { CabinetEvent } from '../../protocol/public.ts';

/** The lanes of the timeline, from top to bottom. */
export const LANES = [
  'cabinet',
  'module',
  'initLead',
  'slot',
  'subscription',
  'state',
  'network',
  'backend',
] as const;
export type LaneId = (typeof LANES)[number];

const OF_THE_CABINET: readonly string[] = ['lead', 'account', 'page', 'developer'];

/** The lane of an event; requests to this origin are those of the backend in the page. */
export function laneOf({ type, detail }: CabinetEvent, backend: string | null): LaneId {
  const [family = ''] = type.split('.');
  if (family === 'network') {
    const { url } = detail;
    const isBackend = backend !== null && typeof url === 'string' && url.startsWith(`${backend}/`);
    return isBackend ? 'backend' : 'network';
  }
  return OF_THE_CABINET.includes(family) ? 'cabinet' : (family as LaneId);
}

/** Whether an event tells of something that went wrong. */
export function isFault({ type, detail }: CabinetEvent): boolean {
  const { outcome, cleanup } = detail;
  return (
    type.endsWith('.failed') || cleanup === 'threw' || (outcome !== undefined && isLost(outcome))
  );
}

const isLost = (outcome: unknown): boolean => outcome !== 'loaded' && outcome !== 'sent';

/** What an event stands for on its lane, as places in the list of events or as times before it. */
export interface Mark {
  /** `call`: code of the widget runs, or is waited for; `life`: a slot or a subscription is there. */
  kind: 'point' | 'call' | 'life';
  /** The indexes of the events with which it begins and ends. */
  from: number;
  to: number;
  /** How long before its event it began, in ms. */
  earlier: number;
  fault: boolean;
}

const ENDS_CALL = /^(?:initLead|slot)\.(?:finished|registered|failed)$/;
const ENDS_LIFE = /^(?:initLead\.destroyed|slot\.destroyed|subscription\.closed)$/;

/** What is drawn on each lane. What has begun and not ended reaches to the last event. */
export function marksOf(
  events: readonly CabinetEvent[],
  backend: string | null,
): Map<LaneId, Mark[]> {
  const lanes = new Map<LaneId, Mark[]>(LANES.map((lane) => [lane, []]));
  /** By the numbers of the events that have begun them. */
  const open = new Map<number, { call: Mark | null; life: Mark }>();
  for (const [index, event] of events.entries()) {
    const lane = lanes.get(laneOf(event, backend))!;
    const { type, seq, call, detail } = event;
    const point: Mark = {
      kind: 'point',
      from: index,
      to: index,
      earlier: 0,
      fault: isFault(event),
    };
    const began = call === undefined ? undefined : open.get(call);
    if (began?.call && ENDS_CALL.test(type)) {
      Object.assign(began.call, { to: index, fault: point.fault });
      began.call = null;
    } else if (began && call !== undefined && ENDS_LIFE.test(type)) {
      began.life.to = index;
      open.delete(call);
    }
    if (type.endsWith('.called') || type === 'subscription.opened') {
      const last = events.length - 1;
      const life: Mark = { ...point, kind: 'life', to: last };
      const running: Mark | null = type.endsWith('.called')
        ? { ...point, kind: 'call', to: last }
        : null;
      lane.push(life, ...(running ? [running] : []));
      open.set(seq, { call: running, life });
    }
    const { duration } = detail;
    if (typeof duration === 'number' && duration > 0) {
      lane.push({ ...point, kind: 'call', earlier: Math.min(duration, event.at) });
    }
    lane.push(point);
  }
  return lanes;
}
