import type { Mounted } from '../protocol/messages.ts';
import type { Problem, RunReport, Timings } from '../protocol/public.ts';

const NO_TIME: Timings = { parse: 0, frame: 0, module: 0, initLead: 0, slot: 0, total: 0 };

/** The report about what was asked for and was so already. */
export const unchanged = (status: RunReport['status']): RunReport => ({
  status,
  problems: [],
  timings: { ...NO_TIME },
});

export interface AttemptOptions {
  /** All problems of the session; the report has those that came after the attempt began. */
  problems(): readonly Problem[];
  /** Heard once, before the report is out. */
  finished(status: RunReport['status']): void;
}

/** One attempt to get the widget mounted, and the report about it; finished once, by whoever comes first. */
export class Attempt {
  readonly report: Promise<RunReport>;
  readonly #options: AttemptOptions;
  #began = performance.now();
  readonly #firstProblem: number;
  readonly #timings: Timings = { ...NO_TIME };
  #resolve: (report: RunReport) => void = () => undefined;
  #reject: (error: unknown) => void = () => undefined;
  #finished = false;

  constructor(options: AttemptOptions) {
    this.#options = options;
    this.#firstProblem = options.problems().length;
    this.report = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  get finished(): boolean {
    return this.#finished;
  }

  /** The problems that have come since it began. */
  get problems(): readonly Problem[] {
    return this.#options.problems().slice(this.#firstProblem);
  }

  /** Waits for a part of the attempt and notes how long it took. */
  async time<T>(part: 'parse' | 'frame', work: Promise<T>): Promise<T> {
    const began = performance.now();
    const value = await work;
    this.#timings[part] = performance.now() - began;
    return value;
  }

  /** Waits for a person; that is no part of the time which the attempt takes. */
  async pause(person: Promise<void>): Promise<void> {
    const began = performance.now();
    await person;
    this.#began += performance.now() - began;
  }

  /** Ends the attempt; `measured` are the times that the frame took. */
  finish(
    status: RunReport['status'],
    measured: Partial<Pick<Mounted, 'module' | 'initLead' | 'slot'>> = {},
  ): void {
    if (!this.#finished) {
      this.#finished = true;
      this.#options.finished(status);
      const problems = [...this.problems];
      const total = performance.now() - this.#began;
      this.#resolve({ status, problems, timings: { ...this.#timings, ...measured, total } });
    }
  }

  /** There is nothing to report on: what the run needs is not to be had. */
  breakOff(error: unknown): void {
    if (!this.#finished) {
      this.#finished = true;
      this.#options.finished('failed');
      this.#reject(error);
    }
  }
}
