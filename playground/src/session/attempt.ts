import type { ProblemCode } from '../contract/names.ts';
import type { Mounted } from '../protocol/messages.ts';
import type { Problem, RunReport, Timings } from '../protocol/public.ts';
import { keep } from './journal/keep.ts';

const NO_TIME: Timings = { parse: 0, frame: 0, module: 0, initLead: 0, slot: 0, total: 0 };

/** The report about what was asked for and was so already. */
export const unchanged = (status: RunReport['status']): RunReport => ({
  status,
  problems: [],
  timings: { ...NO_TIME },
});

/** One attempt to get the widget mounted, and the report about it; finished once, by whoever comes first. */
export class Attempt {
  readonly report: Promise<RunReport>;
  readonly #now: () => number;
  readonly #ended: (status: RunReport['status']) => void;
  #began: number;
  readonly #timings: Timings = { ...NO_TIME };
  #problems: Problem[] = [];
  #resolve: (report: RunReport) => void = () => undefined;
  #reject: (error: unknown) => void = () => undefined;
  #finished = false;

  /** `now` is the time in ms; `ended` is called once, before the report is out. */
  constructor(now: () => number, ended: (status: RunReport['status']) => void) {
    this.#now = now;
    this.#ended = ended;
    this.#began = now();
    this.report = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  get finished(): boolean {
    return this.#finished;
  }

  /** Whether something has been found that keeps a widget from working. */
  get hasErrors(): boolean {
    return this.#problems.some(({ severity }) => severity === 'error');
  }

  /** A problem has come up since it began. */
  note(problem: Problem): void {
    keep(this.#problems, problem);
  }

  /** Problems of this code are none any more. */
  withdraw(code: ProblemCode): void {
    this.#problems = this.#problems.filter((problem) => problem.code !== code);
  }

  /** Waits for a part of the attempt and notes how long it took. */
  async time<T>(part: 'parse' | 'frame', work: Promise<T>): Promise<T> {
    const began = this.#now();
    const value = await work;
    this.#timings[part] = this.#now() - began;
    return value;
  }

  /** Waits for a person; that is no part of the time which the attempt takes. */
  async pause(person: Promise<void>): Promise<void> {
    const began = this.#now();
    await person;
    this.#began += this.#now() - began;
  }

  /** Ends the attempt; `measured` are the times that the frame took. */
  finish(
    status: RunReport['status'],
    measured: Partial<Pick<Mounted, 'module' | 'initLead' | 'slot'>> = {},
  ): void {
    if (!this.#finished) {
      this.#finished = true;
      this.#ended(status);
      const total = this.#now() - this.#began;
      const timings = { ...this.#timings, ...measured, total };
      this.#resolve({ status, problems: [...this.#problems], timings });
    }
  }

  /** There is nothing to report on: what the run needs is not to be had. */
  breakOff(error: unknown): void {
    if (!this.#finished) {
      this.#finished = true;
      this.#ended('failed');
      this.#reject(error);
    }
  }
}
