import type { Contract } from '../../contract/contract.ts';
import type { Entities, Entity } from '../../contract/names.ts';
import type { SessionChange } from '../../session/parts.ts';
import type { ControlledSession } from '../controlled-session.ts';
import { type Difference, differencesOf } from './differences.ts';
import { Edits } from './edits.ts';
import { LiveState, type States } from './live-state.ts';
import { type Path, withValueAt } from './path.ts';
import { entitiesOf } from './shape.ts';
import type { StateWords } from './words.ts';
import { STATE_WORDS } from './words-by-language.ts';

/** What the state of now may be compared with. */
export type Moment = 'seen' | 'run';

export interface WatchedOptions {
  session: Pick<ControlledSession, 'cabinet' | 'status' | 'settings' | 'subscribe'> & {
    readonly journal: Pick<ControlledSession['journal'], 'events' | 'stateAt'>;
  };
  contract: Contract;
}

/** The state of the cabinet as it is, was and may become: follows it, compares it, and edits it for the reader. */
export class Watched {
  readonly words: StateWords;
  readonly #session: WatchedOptions['session'];
  readonly #live: LiveState;
  readonly #edits: Edits;
  readonly #listeners = new Set<() => void>();
  readonly #moments = new Map<Moment, States>();
  #knowsRun: boolean;

  constructor({ session, contract }: WatchedOptions) {
    this.#session = session;
    this.words = STATE_WORDS[contract.language];
    const entities = entitiesOf(contract).map(({ entity }) => entity);
    this.#live = new LiveState(session, entities, () => this.#wasRead());
    this.#edits = new Edits(this.#live, contract, this.words, () => this.#notify());
    this.#knowsRun = session.status === 'idle';
    session.subscribe((change) => this.#hear(change));
    this.#live.expectLead();
  }

  get values(): States {
    return this.#live.values;
  }

  /** Why these entities cannot be read now. */
  get failures(): ReadonlyMap<string, unknown> {
    return this.#live.failures;
  }

  /** Why nothing at all can be read now; null if something can. */
  get failure(): unknown {
    const { entities, failures } = this.#live;
    const [failure = null] = failures.values();
    return failures.size === entities.length ? failure : null;
  }

  get canUndo(): boolean {
    return this.#edits.history.canUndo;
  }

  get canRedo(): boolean {
    return this.#edits.history.canRedo;
  }

  /** Whether the run was followed from its beginning. */
  get knowsRun(): boolean {
    return this.#knowsRun || this.#statesAtRun() !== null;
  }

  /** What the cabinet has at this moment. */
  async fresh(): Promise<{ [E in Entity]?: Entities[E] | null }> {
    return Object.fromEntries(await this.#live.fresh(this.#live.entities));
  }

  /** Calls `listener` after every change; what is returned ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The reader has seen the state as it is now. */
  see(): void {
    this.#moments.set('seen', this.values);
    this.#notify();
  }

  /** What differs from a moment, by entity; nothing where that moment is not known. */
  since(moment: Moment): ReadonlyMap<string, readonly Difference[]> {
    const before = (moment === 'run' ? this.#statesAtRun() : null) ?? this.#moments.get(moment);
    const differences = this.#live.entities.map((entity): [string, Difference[]] => [
      entity,
      before && this.values.has(entity)
        ? differencesOf(before.get(entity) ?? null, this.values.get(entity))
        : [],
    ]);
    return new Map(differences.filter(([, found]) => found.length > 0));
  }

  /** Puts a value at a path; undefined takes away what is there. @throws InvalidStateError */
  edit(entity: string, path: Path, value: unknown): Promise<void> {
    return this.apply((states) => ({
      [entity]: withValueAt(states.get(entity) ?? null, path, value),
    }));
  }

  /** Makes one edit of what `change` gives for the state of now. @throws InvalidStateError where that does not fit */
  apply(change: (states: States) => Readonly<Record<string, unknown>>): Promise<void> {
    return this.#edits.apply(change);
  }

  /** Takes the last edit back, or makes it again. @throws InvalidStateError where something else has changed its place */
  step(way: 'undo' | 'redo'): Promise<void> {
    return this.#edits.step(way);
  }

  /** The state right after the first event of the run, where all of it is known; null where it is not. */
  #statesAtRun(): States | null {
    const [first] = this.#session.journal.events;
    const states = first?.seq === 1 ? this.#session.journal.stateAt(first.seq) : {};
    const isKnown = this.#live.entities.every((entity) => Object.hasOwn(states, entity));
    return isKnown ? new Map(Object.entries(states)) : null;
  }

  #wasRead(): void {
    const moments: Moment[] = this.#live.awaitsLead ? ['run'] : ['run', 'seen'];
    // What was read first is what there was at a moment that is not known yet.
    if (this.values.size === this.#live.entities.length) {
      for (const moment of moments.filter((one) => !this.#moments.has(one))) {
        this.#moments.set(moment, this.values);
      }
    }
    this.#notify();
  }

  #hear(change: SessionChange): void {
    switch (change.type) {
      case 'event':
        this.#follow(change.event);
        break;
      case 'problem':
        // What was left out may have been a change of the state.
        if (change.problem.code === 'message-flood') {
          this.#live.read();
        }
        break;
      case 'cleared':
        this.#begin();
        break;
      case 'lead':
        this.#edits.history.forget(['lead', 'leadFields']);
        this.#live.expectLead();
        break;
      case 'status':
        this.#live.expectLead();
        break;
      default:
        break;
    }
  }

  #follow({ type, detail }: Extract<SessionChange, { type: 'event' }>['event']): void {
    if (type === 'state.changed') {
      this.#live.read([String((detail as { entity: unknown }).entity)]);
    } else if (type === 'page.reloaded') {
      this.#begin();
    } else if (type === 'account.selected') {
      this.#edits.history.forget(this.#live.entities);
      this.#notify();
    }
  }

  /** A cabinet begins anew, with the data of its account: what was edited in the one before it is gone. */
  #begin(): void {
    this.#edits.history.forget(this.#live.entities);
    this.#moments.delete('run');
    this.#knowsRun = true;
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) {
      listener();
    }
  }
}
