import type { Contract } from '../../contract/contract.ts';
import { modelDifferences } from '../../contract/shape.ts';
import { differencesOf } from './differences.ts';
import { History, type Step } from './history.ts';
import type { LiveState, States } from './live-state.ts';
import { isSame, pathText, valueAt, withValueAt } from './path.ts';
import type { StateWords } from './words.ts';

/** The reader's edits of the state, one after another, and the way back. */
export class Edits {
  readonly history = new History();
  readonly #live: LiveState;
  readonly #contract: Contract;
  readonly #words: StateWords;
  readonly #changed: () => void;
  /** Each edit begins with what the one before it has made. */
  #last: Promise<unknown> = Promise.resolve();

  /** `changed` hears of every edit. */
  constructor(live: LiveState, contract: Contract, words: StateWords, changed: () => void) {
    this.#live = live;
    this.#contract = contract;
    this.#words = words;
    this.#changed = changed;
  }

  /** Makes one edit of what `change` gives for the state of now. @throws InvalidStateError where that does not fit */
  apply(change: (states: States) => Readonly<Record<string, unknown>>): Promise<void> {
    return this.#inTurn(async () => {
      const states = await this.#live.fresh(this.#live.entities);
      const next = Object.entries(change(states));
      const step: Step = next.flatMap(([entity, value]) =>
        differencesOf(states.get(entity) ?? null, value).map((one) => ({ entity, ...one })),
      );
      await this.#put(next.filter(([entity]) => step.some((one) => one.entity === entity)));
      if (step.length > 0) {
        this.history.add(step);
      }
    });
  }

  /** Takes the last edit back, or makes it again. @throws InvalidStateError where something else has changed its place */
  step(way: 'undo' | 'redo'): Promise<void> {
    return this.#inTurn(async () => {
      const step = this.history.peek(way);
      if (!step) {
        return;
      }
      const entities = [...new Set(step.map(({ entity }) => entity))];
      const states = new Map(await this.#live.fresh(entities));
      const other = step.find(
        ({ entity, path, before }) => !isSame(valueAt(states.get(entity), path), before),
      );
      if (other) {
        this.history.drop(way);
        throw refusal(this.#words.overtaken[way](pathText(other.entity, other.path)));
      }
      for (const { entity, path, after } of step) {
        states.set(entity, withValueAt(states.get(entity), path, after));
      }
      await this.#put([...states]);
      this.history.did(way);
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work).finally(this.#changed);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Either all of the values fit, or nothing changes. */
  async #put(values: readonly [entity: string, value: unknown][]): Promise<void> {
    const wrong = values.flatMap(([entity, value]) => this.#faults(entity, value));
    if (wrong.length > 0) {
      throw refusal(this.#words.unfit(wrong));
    }
    await this.#live.put(values);
  }

  #faults(entity: string, value: unknown): string[] {
    const model = this.#contract.models.find((one) => one.entity === entity);
    return value === null || !model ? [] : modelDifferences(value, model, entity, this.#contract);
  }
}

const refusal = (text: string): DOMException => new DOMException(text, 'InvalidStateError');
