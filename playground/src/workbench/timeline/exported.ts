import type { CabinetEvent } from '../../protocol/public.ts';
import type { KnownStates } from '../../session/journal/states.ts';

/** What became known of an entity, or was not known any more, without an event that says so. */
export interface ToldState {
  /** The event after which it is so; 0 before the first. */
  after: number;
  entity: string;
  /** Left out where it is not known from here on. */
  value?: unknown;
}

/** The form in which a timeline is exported. A change of it is a new version. */
export interface ExportedTimeline {
  timeline: 1;
  /** The events, as the public interface has them. */
  events: readonly CabinetEvent[];
  /** With these and the patches of the events the state at each event is known. */
  states: ToldState[];
}

/** The events with all that is needed to know the state at each of them. */
export function exportedTimeline(
  events: readonly CabinetEvent[],
  stateAt: (seq: number) => KnownStates,
): ExportedTimeline {
  const states: ToldState[] = [];
  let before: KnownStates = {};
  for (const { seq, type, detail } of events) {
    const now = stateAt(seq);
    if (now !== before) {
      for (const entity of new Set([...Object.keys(before), ...Object.keys(now)])) {
        const isChanged = type === 'state.changed' && detail.entity === entity && entity in before;
        if (now[entity] !== before[entity] && !(isChanged && entity in now)) {
          const known = entity in now && { value: now[entity] };
          states.push({ after: seq - 1, entity, ...known });
        }
      }
    }
    before = now;
  }
  return { timeline: 1, events, states };
}
