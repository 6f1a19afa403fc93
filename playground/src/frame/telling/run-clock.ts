/** The time of the run by the clock of the cabinet; it goes on where the page of the cabinet is reloaded into another frame. */
export class RunClock {
  readonly #now = performance.now.bind(performance);
  #began = this.#now();
  #elapsed = 0;

  /** Ms since the run began. */
  get at(): number {
    return this.#elapsed + this.#now() - this.#began;
  }

  /** The run has been going on for so many ms, and goes on from here. */
  begin(elapsed: number): void {
    this.#began = this.#now();
    this.#elapsed = elapsed;
  }
}
