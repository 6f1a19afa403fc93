import type { CabinetEvent } from '../../protocol/public.ts';

/** What an event has to do with the others. */
export interface LinksOfEvent {
  /** What it is an effect of, the nearest first. */
  causes: CabinetEvent[];
  effects: CabinetEvent[];
  /** The others of the same call, slot or subscription. */
  same: CabinetEvent[];
  /** How long the call took that the event begins or ends, in ms; null where it has not ended, or is none. */
  took: number | null;
}

/** Finds the links of events by their numbers; made for a list as it is now. */
export class EventLinks {
  readonly #bySeq = new Map<number, CabinetEvent>();
  readonly #effects = new Map<number, CabinetEvent[]>();
  readonly #calls = new Map<number, CabinetEvent[]>();

  constructor(events: readonly CabinetEvent[]) {
    for (const event of events) {
      this.#bySeq.set(event.seq, event);
      if (event.cause !== undefined) {
        add(this.#effects, event.cause, event);
      }
      if (event.call !== undefined) {
        add(this.#calls, event.call, event);
      }
    }
  }

  get(seq: number): CabinetEvent | undefined {
    return this.#bySeq.get(seq);
  }

  of(event: CabinetEvent): LinksOfEvent {
    const causes: CabinetEvent[] = [];
    let cause = event.cause;
    // What is told as a cause came before: there are no circles.
    while (cause !== undefined) {
      const found = this.#bySeq.get(cause);
      if (found) {
        causes.push(found);
      }
      cause = found?.cause;
    }
    const began = event.call ?? event.seq;
    const first = this.#bySeq.get(began);
    const members = [...(first ? [first] : []), ...(this.#calls.get(began) ?? [])];
    return {
      causes,
      effects: this.#effects.get(event.seq) ?? [],
      same: members.length > 1 ? members.filter(({ seq }) => seq !== event.seq) : [],
      took: tookOf(event, members),
    };
  }
}

function tookOf({ type, detail }: CabinetEvent, members: readonly CabinetEvent[]): number | null {
  if (typeof detail.duration === 'number') {
    return detail.duration;
  }
  const called = members.find((one) => one.type.endsWith('.called'));
  const ended = members.find((one) => /\.(?:finished|registered|failed)$/.test(one.type));
  const isOfIt = /\.(?:called|finished|registered|failed)$/.test(type);
  return called && ended && isOfIt ? ended.at - called.at : null;
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
