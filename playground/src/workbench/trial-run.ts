import { choicesOf } from './alternatives.ts';
import type { Contract } from '../contract/contract.ts';
import type { TrialOptions, TrialReport } from '../session/trial/trial.ts';
import type { Files } from './edited-files.ts';

/** What the reader sees of the trial of all alternatives. */
export type TrialState =
  | { kind: 'none' }
  | { kind: 'running'; done: number; total: number }
  | { kind: 'over'; report: TrialReport };

export type TrialRunOptions = Pick<TrialOptions, 'session' | 'settings' | 'files'>;

/** The trial of the code under every alternative: at most one is under way, and a result is of this very code. */
export class TrialRun {
  readonly #contract: Contract;
  readonly #changed: () => void;
  #state: TrialState = { kind: 'none' };
  #files: Files | null = null;
  #cancelling = new AbortController();

  constructor(contract: Contract, changed: () => void) {
    this.#contract = contract;
    this.#changed = changed;
  }

  get state(): TrialState {
    return this.#state;
  }

  async start(options: TrialRunOptions): Promise<void> {
    this.cancel();
    const { signal } = (this.#cancelling = new AbortController());
    this.#files = options.files;
    const choices = this.#contract.behaviours.flatMap((behaviour) =>
      choicesOf(behaviour).map(({ choice }) => choice),
    );
    this.#set({ kind: 'running', done: 0, total: choices.length });
    const { tryEach } = await import('../session/trial/trial.ts');
    try {
      const report = await tryEach({
        ...options,
        choices,
        signal,
        progress: (done, total) => {
          if (!signal.aborted) {
            this.#set({ kind: 'running', done, total });
          }
        },
      });
      if (report && !signal.aborted) {
        this.#set({ kind: 'over', report });
      }
    } catch (error) {
      this.cancel();
      throw error;
    }
  }

  cancel(): void {
    this.#cancelling.abort();
    if (this.#state.kind !== 'none') {
      this.#set({ kind: 'none' });
    }
  }

  /** What was found out about other code says nothing about this. */
  codeIs(files: Files): void {
    if (this.#files !== files) {
      this.cancel();
    }
  }

  #set(state: TrialState): void {
    this.#state = state;
    this.#changed();
  }
}
