import type { StateChange } from '../../protocol/public.ts';
import { applied } from './applied.ts';

/** The value of each entity; one that is not known is not there. */
export type KnownStates = Readonly<Record<string, unknown>>;

interface Moment {
  /** The event from which on it is so; a half more for what came after that event. */
  from: number;
  states: KnownStates;
}

const NOTHING: KnownStates = Object.freeze({});

/**
 * What the state was at each event. Each moment shares with the one before it all that has not changed, so that
 * thousands of them take little more room than their changes.
 */
export class States {
  #moments: Moment[] = [];

  /** The state now. */
  get now(): KnownStates {
    return this.#moments.at(-1)?.states ?? NOTHING;
  }

  /** The state right after an event. */
  at(seq: number): KnownStates {
    let low = 0;
    let high = this.#moments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#moments[middle]!.from <= seq) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return this.#moments[low - 1]?.states ?? NOTHING;
  }

  /** After this event an entity is known to be this. */
  tell(after: number, entity: string, value: unknown): void {
    this.#add(after + 0.5, { ...this.now, [entity]: applied(undefined, [{ path: [], value }]) });
  }

  /** An event changes an entity. Changes of what is not known, or that do not fit it, leave it unknown. */
  change(seq: number, entity: string, patch: readonly StateChange[]): void {
    const { [entity]: before, ...others } = this.now;
    const value = applied(before, patch);
    this.#add(seq, value === undefined ? others : { ...others, [entity]: value });
  }

  /** From this event on these entities are not known any more. */
  forget(seq: number, entities: readonly string[]): void {
    if (entities.some((entity) => Object.hasOwn(this.now, entity))) {
      const left = Object.entries(this.now).filter(([entity]) => !entities.includes(entity));
      this.#add(seq, Object.fromEntries(left));
    }
  }

  /** The events before this one are in no list any more. */
  dropBefore(seq: number): void {
    while (this.#moments.length > 1 && this.#moments[1]!.from <= seq) {
      this.#moments.shift();
    }
  }

  clear(): void {
    this.#moments = [];
  }

  #add(from: number, states: KnownStates): void {
    if (this.#moments.at(-1)?.from === from) {
      this.#moments.pop();
    }
    this.#moments.push({ from, states: Object.freeze(states) });
  }
}
