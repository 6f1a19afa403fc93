import type { CabinetEvent, Problem, RunReport } from '../../protocol/public.ts';

/** How a widget fared during one visit of the client. */
export interface Outcome {
  status: RunReport['status'];
  /** What was called and delivered, in order. */
  events: string[];
  /** The codes of the problems, in order. */
  problems: Problem['code'][];
  /** What the slot shows after each step of the visit. */
  slot: string[];
}

/** The same with the events themselves. */
export interface SeenOutcome extends Outcome {
  timeline: readonly CabinetEvent[];
}

export type Aspect = keyof Outcome;

/** One aspect in which two outcomes differ, with what each of them has there. */
export interface Difference {
  aspect: Aspect;
  expected: string;
  found: string;
}

const ASPECTS: readonly Aspect[] = ['status', 'problems', 'slot', 'events'];

/** The events that the widget itself is aware of, and that do not depend on how fast the machine is. */
const TELLING = /^(module|initLead|slot|subscription)\./;

/** Whether the widget noticed the event: that something was destroyed, only if it had a cleanup. */
export function isTelling({ type, detail }: Pick<CabinetEvent, 'type' | 'detail'>): boolean {
  return TELLING.test(type) && detail['cleanup'] !== 'none';
}

/**
 * Whether a client would notice one of the differences. The order of events alone does not count: an alternative
 * changes it by itself, however well the widget takes that.
 */
export const matters = (found: readonly Difference[]): boolean =>
  found.some(({ aspect }) => aspect !== 'events');

/** Where `found` differs from `expected`, aspect by aspect: of lists the first item that does. */
export function differences(expected: Outcome, found: Outcome): Difference[] {
  return ASPECTS.flatMap((aspect) => {
    const [one, other] = [listed(expected[aspect]), listed(found[aspect])];
    const length = Math.max(one.length, other.length);
    for (let index = 0; index < length; index += 1) {
      if (one[index] !== other[index]) {
        return [{ aspect, expected: one[index] ?? '', found: other[index] ?? '' }];
      }
    }
    return [];
  });
}

const listed = (value: string | readonly string[]): readonly string[] =>
  typeof value === 'string' ? [value] : value;
