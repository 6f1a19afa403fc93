import type { ControlledSession } from '../controlled-session.ts';
import { isSame } from './path.ts';

/** The value of each entity. */
export type States = ReadonlyMap<string, unknown>;

/** How long a value that was read stands before it is read anew, in ms: a widget may change it without end. */
const REST = 60;
/** How long after its delay the data of a lead may take to arrive in a cabinet that tells nothing, in ms. */
const LATE = 2000;

/** The state as the cabinet of now has it, read anew when asked to. */
export class LiveState {
  readonly entities: readonly string[];
  readonly #session: Pick<ControlledSession, 'cabinet' | 'status' | 'settings'>;
  readonly #changed: () => void;
  readonly #wanted = new Set<string>();
  #values: States = new Map();
  /** Why these entities could not be read last. */
  readonly #failures = new Map<string, unknown>();
  #isReading = false;
  /** Until when a lead is waited for of which nobody will tell. */
  #late = 0;

  /** `changed` hears of every reading. */
  constructor(
    session: Pick<ControlledSession, 'cabinet' | 'status' | 'settings'>,
    entities: readonly string[],
    changed: () => void,
  ) {
    this.#session = session;
    this.entities = entities;
    this.#changed = changed;
  }

  get values(): States {
    return this.#values;
  }

  /** Why these entities cannot be read now; their values are those of before. */
  get failures(): ReadonlyMap<string, unknown> {
    return this.#failures;
  }

  /** Whether the data of the lead are still to come, as far as anybody knows. */
  get awaitsLead(): boolean {
    const lead = this.#values.get('lead') as { isLeadLoaded?: boolean } | null | undefined;
    return lead?.isLeadLoaded !== true && performance.now() < this.#late;
  }

  /** Another lead has been opened. */
  expectLead(): void {
    this.#late = performance.now() + this.#session.settings.loadDelay + LATE;
    this.read();
  }

  /** Has these entities read, or all. */
  read(entities: readonly string[] = this.entities): void {
    for (const entity of entities) {
      this.#wanted.add(entity);
    }
    if (!this.#isReading) {
      void this.#readWanted();
    }
  }

  /** What the cabinet has now. */
  async fresh(entities: readonly string[]): Promise<States> {
    const { cabinet } = this.#session;
    const read = entities.map(async (entity): Promise<[string, unknown]> => [
      entity,
      await cabinet.getState(entity),
    ]);
    return new Map(await Promise.all(read));
  }

  /** Gives entities other values. */
  async put(values: readonly [entity: string, value: unknown][]): Promise<void> {
    for (const [entity, value] of values) {
      await this.#session.cabinet.putState(entity, value);
    }
    this.#take(new Map(values));
  }

  #take(read: States): void {
    const isKnown = [...read].every(
      ([entity, value]) => this.#values.has(entity) && isSame(this.#values.get(entity), value),
    );
    if (!isKnown) {
      this.#values = new Map([...this.#values, ...read]);
    }
  }

  async #readWanted(): Promise<void> {
    this.#isReading = true;
    // All that is asked for at once is read at once.
    await Promise.resolve();
    while (this.#wanted.size > 0) {
      const wanted = [...this.#wanted];
      this.#wanted.clear();
      await Promise.all(wanted.map((entity) => this.#readOne(entity)));
      this.#changed();
      // A cabinet without a widget tells nobody that the data of its lead have arrived.
      if (this.#session.status === 'idle' && this.awaitsLead && this.#failures.size === 0) {
        setTimeout(() => this.read(), REST);
      }
      if (this.#wanted.size > 0) {
        await new Promise((resolve) => setTimeout(resolve, REST));
      }
    }
    this.#isReading = false;
  }

  /** Reads one entity, which may be too large to be told while the others are not. */
  async #readOne(entity: string): Promise<void> {
    try {
      this.#take(await this.fresh([entity]));
      this.#failures.delete(entity);
    } catch (error) {
      // A cabinet that makes room for another is followed by that one.
      if (error instanceof Error && error.name === 'AbortError') {
        this.#failures.delete(entity);
      } else {
        this.#failures.set(entity, error);
      }
    }
  }
}
