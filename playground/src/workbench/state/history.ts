import type { Path } from './path.ts';

/** What an edit did at one place; undefined: nothing was there, or is there no more. */
export interface Change {
  entity: string;
  path: Path;
  before: unknown;
  after: unknown;
}

/** One edit of the reader's. */
export type Step = readonly Change[];

/** More edits than this nobody takes back. */
const LIMIT = 200;

export const inverseOf = (step: Step): Step =>
  step.map((change) => ({ ...change, before: change.after, after: change.before })).toReversed();

/** The reader's edits: those that can be taken back, and those that were. */
export class History {
  #past: Step[] = [];
  #future: Step[] = [];

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  add(step: Step): void {
    this.#past = [...this.#past, step].slice(-LIMIT);
    this.#future = [];
  }

  /** The edit to do next; whoever has done it, or cannot do it, says so. */
  peek(way: 'undo' | 'redo'): Step | undefined {
    const step = (way === 'undo' ? this.#past : this.#future).at(-1);
    return step && way === 'undo' ? inverseOf(step) : step;
  }

  /** The edit was taken back, or done again. */
  did(way: 'undo' | 'redo'): void {
    const [from, to] = way === 'undo' ? [this.#past, this.#future] : [this.#future, this.#past];
    const step = from.pop();
    if (step) {
      to.push(step);
    }
  }

  /** The edit can be neither: something else has changed its place. */
  drop(way: 'undo' | 'redo'): void {
    (way === 'undo' ? this.#past : this.#future).pop();
  }

  /** Forgets the edits of what was put in the place of these entities by somebody else. */
  forget(entities: readonly string[]): void {
    const keeps = (step: Step): boolean => !step.some(({ entity }) => entities.includes(entity));
    this.#past = this.#past.filter(keeps);
    this.#future = this.#future.filter(keeps);
  }
}
