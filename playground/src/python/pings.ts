/** Questions for a sign of life, each with a number that cannot be guessed. */
export class Pings {
  readonly #waiting = new Map<number, () => void>();

  /** Sends a ping by its number, and waits until that comes back. */
  send(post: (id: number) => void): Promise<void> {
    const [id = 0] = crypto.getRandomValues(new Uint32Array(1));
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      post(id);
    });
  }

  /** A number has come back. */
  answered(id: number): void {
    this.#waiting.get(id)?.();
    this.#waiting.delete(id);
  }
}
