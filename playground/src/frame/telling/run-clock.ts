import { now } from '../natives.ts';

/** The time of the run, which goes on where the page of the cabinet is reloaded into another frame. */
export class RunClock {
  #began = now();
  #elapsed = 0;

  /** Ms since the run began. */
  get at(): number {
    return this.#elapsed + now() - this.#began;
  }

  /** The run has been going on for so many ms, and goes on from here. */
  begin(elapsed: number): void {
    this.#began = now();
    this.#elapsed = elapsed;
  }
}
