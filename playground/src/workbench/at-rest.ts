/** Does something once nothing has happened for a while. */
export class AtRest {
  readonly #pause: number;
  readonly #act: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param pause in ms */
  constructor(pause: number, act: () => void) {
    this.#pause = pause;
    this.#act = act;
  }

  /** Something has happened. */
  wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#act();
    }, this.#pause);
  }

  /** Ends the wait, and says whether there was one. */
  cancel(): boolean {
    const waited = this.#timer !== undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return waited;
  }
}
