import type { CabinetEvent } from '../../protocol/public.ts';

export type Axis = 'time' | 'order';

/** Where events stand on the lanes, in px from the left. */
export interface Scale {
  of(index: number, earlier?: number): number;
  /** The event that is nearest to a place. */
  nearest(x: number): number;
}

/** Room for the marks at both ends, in px. */
const MARGIN = 6;

export function scaleOf(events: readonly CabinetEvent[], axis: Axis, width: number): Scale {
  const last = events.length - 1;
  const first = events[0]?.at ?? 0;
  const byOrder = axis === 'order';
  const span = byOrder ? Math.max(1, last) : Math.max(1, (events[last]?.at ?? 0) - first);
  const room = Math.max(1, width - 2 * MARGIN);
  const of = (index: number, earlier = 0): number => {
    const value = byOrder ? index : Math.max(0, (events[index]?.at ?? first) - earlier - first);
    return MARGIN + (value / span) * room;
  };
  return {
    of,
    nearest(x) {
      let best = 0;
      for (let index = 1; index <= last; index += 1) {
        if (Math.abs(of(index) - x) < Math.abs(of(best) - x)) {
          best = index;
        }
      }
      return best;
    },
  };
}

/** Round times between the first and the last, at most so many, with their places on a time axis. */
export function ticksOf(
  events: readonly CabinetEvent[],
  width: number,
  most: number,
): { at: number; x: number }[] {
  const first = events[0]?.at ?? 0;
  const span = Math.max(1, (events.at(-1)?.at ?? 0) - first);
  const rough = span / Math.max(1, most);
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * unit).find((size) => size >= rough)!;
  const room = Math.max(1, width - 2 * MARGIN);
  const ticks: { at: number; x: number }[] = [];
  for (let at = Math.ceil(first / step) * step; at <= first + span; at += step) {
    ticks.push({ at: Math.round(at), x: MARGIN + ((at - first) / span) * room });
  }
  return ticks;
}
