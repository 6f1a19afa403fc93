import type { Problem, RunReport, Timings } from '../protocol/public.ts';

const NO_TIME: Timings = { parse: 0, frame: 0, module: 0, initLead: 0, slot: 0, total: 0 };

/** One attempt to get the widget mounted, and the report about it; finished once, by whoever comes first. */
export class Attempt {
  readonly report: Promise<RunReport>;
  readonly timings: Timings = { ...NO_TIME };
  readonly #began: number;
  readonly #problems: () => readonly Problem[];
  readonly #firstProblem: number;
  #resolve: (report: RunReport) => void = () => undefined;
  #reject: (error: unknown) => void = () => undefined;
  #finished = false;

  /** `problems` gives all problems of the session; the report has those that came after this moment. */
  constructor(problems: () => readonly Problem[], now: number) {
    this.#problems = problems;
    this.#firstProblem = problems().length;
    this.#began = now;
    this.report = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  get finished(): boolean {
    return this.#finished;
  }

  finish(status: RunReport['status'], now: number): void {
    if (!this.#finished) {
      this.#finished = true;
      this.timings.total = now - this.#began;
      const problems = this.#problems().slice(this.#firstProblem);
      this.#resolve({ status, problems, timings: { ...this.timings } });
    }
  }

  /** There is nothing to report on: what the run needs is not to be had. */
  breakOff(error: unknown): void {
    this.#finished = true;
    this.#reject(error);
  }
}
