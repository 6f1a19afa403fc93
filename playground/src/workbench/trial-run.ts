import { choicesOf } from './alternatives.ts';
import type { Contract } from '../contract/contract.ts';
import type { TrialOptions, TrialReport } from '../session/trial/trial.ts';
import type { Files } from './files.ts';

/** What the reader sees of the trial of all alternatives. */
export type TrialState =
  | { kind: 'none' }
  | { kind: 'running'; done: number; total: number }
  | { kind: 'over'; report: TrialReport };

/** What is tried, and where: the element that holds the cabinet of the trial, and the lead that it opens first. */
export interface TrialSubject extends Pick<TrialOptions, 'settings' | 'files'> {
  mount: HTMLElement;
  lead: string;
}

/** Tries a subject under the choices that are given; null if the signal ended it. */
export type TryEach = (
  options: TrialSubject & Pick<TrialOptions, 'choices' | 'signal' | 'progress'>,
) => Promise<TrialReport | null>;

/** The trial of the code under every alternative: at most one is under way, and a result is of this very code. */
export class TrialRun {
  readonly #contract: Contract;
  readonly #tryEach: TryEach;
  readonly #changed: () => void;
  #state: TrialState = { kind: 'none' };
  #files: Files | null = null;
  #cancelling = new AbortController();

  constructor(contract: Contract, tryEach: TryEach, changed: () => void) {
    this.#contract = contract;
    this.#tryEach = tryEach;
    this.#changed = changed;
  }

  get state(): TrialState {
    return this.#state;
  }

  async start(subject: TrialSubject): Promise<void> {
    this.cancel();
    const { signal } = (this.#cancelling = new AbortController());
    this.#files = subject.files;
    const choices = this.#contract.behaviours.flatMap((behaviour) =>
      choicesOf(behaviour).map(({ choice }) => choice),
    );
    this.#set({ kind: 'running', done: 0, total: choices.length });
    try {
      const report = await this.#tryEach({
        ...subject,
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

  /** Says which files are in the editor now; a result about others is dropped. */
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
