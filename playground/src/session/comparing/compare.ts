import type { CabinetEvent } from '../../protocol/public.ts';
import { type Aligned, aligned } from './aligned.ts';
import { anchorOf, type ChangedResult, changedResults, keyOf } from './key.ts';

/** One thing in which a run differs from the one before it. */
export type RunDifference =
  /** Is not there any more, or is new; so many times one after another, with so many others up to the next anchor. */
  | { kind: 'gone'; event: CabinetEvent; count: number; following: number }
  | { kind: 'new'; event: CabinetEvent; count: number; following: number }
  /** Is there in both, at another place in the order. */
  | { kind: 'moved'; before: CabinetEvent; after: CabinetEvent }
  | { kind: 'result'; before: CabinetEvent; after: CabinetEvent; results: ChangedResult[] }
  | { kind: 'count'; before: number; after: number; event: CabinetEvent }
  /** Took much longer, or much less; in ms. */
  | { kind: 'duration'; before: number; after: number; event: CabinetEvent };

/** The differences from one anchor to the next, which is the event of this run, or of the one before where it is gone. */
export interface ComparedPart {
  anchor: CabinetEvent | null;
  differences: RunDifference[];
}

export interface Comparison {
  /** Those parts in which there are differences. */
  parts: ComparedPart[];
  /** From this anchor on the runs are too different to be compared; null where they are not. */
  tooDifferent: CabinetEvent | null;
}

/** So many differences are told apart within a part, and so many parts. */
const MOST = 400;

/** Shorter, or less than twice as long, is not worth a word; in ms. */
const LONG = 16;

interface Part {
  anchor: CabinetEvent | null;
  events: CabinetEvent[];
}

/** The same event so many times one after another. */
interface Repeated {
  key: string;
  events: CabinetEvent[];
}

/** In what a run differs from the one before it. */
export function compareRuns(
  before: readonly CabinetEvent[],
  after: readonly CabinetEvent[],
): Comparison {
  const durations = [durationsIn(before), durationsIn(after)] as const;
  const parts = aligned(partsOf(before), partsOf(after), partKey, MOST);
  if (!parts) {
    return { parts: [], tooDifferent: after[0] ?? before[0] ?? null };
  }
  const found: ComparedPart[] = [];
  for (const pair of parts) {
    const anchor = ('after' in pair ? pair.after : pair.before).anchor;
    const differences = comparedPart(pair, durations);
    if (!differences) {
      return { parts: found, tooDifferent: anchor };
    }
    if (differences.length > 0) {
      found.push({ anchor, differences });
    }
  }
  return { parts: found, tooDifferent: null };
}

function comparedPart(
  pair: Aligned<Part>,
  durations: readonly [Durations, Durations],
): RunDifference[] | null {
  if (pair.kind !== 'both') {
    // What began with an anchor is told as one.
    const { events } = pair.kind === 'before' ? pair.before : pair.after;
    const kind = pair.kind === 'before' ? 'gone' : 'new';
    return [{ kind, event: events[0]!, count: 1, following: events.length - 1 }];
  }
  const [before, after] = [repeatedIn(pair.before.events), repeatedIn(pair.after.events)];
  const events = aligned(before, after, ({ key }) => key, MOST);
  return events && withMoves(events.flatMap((one) => differencesOf(one, durations)));
}

function differencesOf(
  pair: Aligned<Repeated>,
  durations: readonly [Durations, Durations],
): RunDifference[] {
  if (pair.kind !== 'both') {
    const { events } = pair.kind === 'before' ? pair.before : pair.after;
    const kind = pair.kind === 'before' ? 'gone' : 'new';
    return [{ kind, event: events[0]!, count: events.length, following: 0 }];
  }
  const { before, after } = pair;
  const [one, other] = [before.events[0]!, after.events[0]!];
  const found: RunDifference[] = [];
  if (before.events.length !== after.events.length) {
    const counts = { before: before.events.length, after: after.events.length };
    found.push({ kind: 'count', ...counts, event: other });
  }
  const results = changedResults(one, other);
  if (results.length > 0) {
    found.push({ kind: 'result', before: one, after: other, results });
  }
  const [took, takes] = [durations[0].get(one), durations[1].get(other)];
  if (took !== undefined && takes !== undefined && isMuchElse(took, takes)) {
    found.push({ kind: 'duration', before: took, after: takes, event: other });
  }
  return found;
}

const isMuchElse = (one: number, other: number): boolean =>
  Math.abs(one - other) >= LONG && Math.max(one, other) >= 2 * Math.min(one, other);

/** What is gone at one place and new at another of the same part has moved. */
function withMoves(differences: RunDifference[]): RunDifference[] {
  const left = [...differences];
  return differences.flatMap((difference): RunDifference[] => {
    if (!left.includes(difference)) {
      return [];
    }
    if (difference.kind !== 'gone' && difference.kind !== 'new') {
      return [difference];
    }
    const other = left.find(
      (one) =>
        one.kind === (difference.kind === 'gone' ? 'new' : 'gone') &&
        one.count === difference.count &&
        keyOf(one.event) === keyOf(difference.event),
    );
    if (other?.kind !== 'gone' && other?.kind !== 'new') {
      return [difference];
    }
    left.splice(left.indexOf(other), 1);
    const [before, after] = difference.kind === 'gone' ? [difference, other] : [other, difference];
    return [{ kind: 'moved', before: before.event, after: after.event }];
  });
}

function partsOf(events: readonly CabinetEvent[]): Part[] {
  const parts: Part[] = [{ anchor: null, events: [] }];
  for (const event of events) {
    if (anchorOf(event) !== null) {
      parts.push({ anchor: event, events: [] });
    }
    parts.at(-1)!.events.push(event);
  }
  return parts.filter(({ events: found }) => found.length > 0);
}

const partKey = ({ anchor }: Part): string => (anchor && anchorOf(anchor)) ?? '';

function repeatedIn(events: readonly CabinetEvent[]): Repeated[] {
  const found: Repeated[] = [];
  for (const event of events) {
    const key = keyOf(event);
    const last = found.at(-1);
    if (last?.key === key) {
      last.events.push(event);
    } else {
      found.push({ key, events: [event] });
    }
  }
  return found;
}

type Durations = ReadonlyMap<CabinetEvent, number>;

/** How long what an event ends has taken, in ms. */
function durationsIn(events: readonly CabinetEvent[]): Durations {
  const bySeq = new Map(events.map((event) => [event.seq, event]));
  const found = new Map<CabinetEvent, number>();
  for (const event of events) {
    const { detail, call, type, at } = event;
    const began = call === undefined ? undefined : bySeq.get(call);
    if (typeof detail.duration === 'number') {
      found.set(event, detail.duration);
    } else if (began && /\.(?:finished|registered|failed)$/.test(type)) {
      found.set(event, at - began.at);
    }
  }
  return found;
}
