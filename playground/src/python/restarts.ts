/** How often at most between two runs: that it has answered, hostile code can forge. */
const MOST = 5;

/** Whether Python may be started again by itself. What came to an end before it ever answered would do so again. */
export class Restarts {
  #count = 0;
  #answered = true;

  /** The reader wants it to run. */
  begin(): void {
    this.#count = 0;
    this.#answered = true;
  }

  answered(): void {
    this.#answered = true;
  }

  /** Whether it may be started once more; that it is, is counted. */
  allow(): boolean {
    if (!this.#answered || this.#count === MOST) {
      return false;
    }
    this.#answered = false;
    this.#count += 1;
    return true;
  }
}
