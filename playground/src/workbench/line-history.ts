/** The lines typed so far, which the arrow keys walk through; after them comes the one that was being typed. */
export class LineHistory {
  static readonly LIMIT = 100;

  #lines: string[] = [];
  #at = 0;
  #typing = '';

  add(line: string): void {
    if (line !== this.#lines.at(-1)) {
      this.#lines = [...this.#lines, line].slice(-LineHistory.LIMIT);
    }
    this.#at = this.#lines.length;
    this.#typing = '';
  }

  /** The line before the one shown, or `null` at the oldest. */
  older(shown: string): string | null {
    if (this.#at === 0) {
      return null;
    }
    if (this.#at === this.#lines.length) {
      this.#typing = shown;
    }
    this.#at -= 1;
    return this.#lines[this.#at]!;
  }

  /** The line after the one shown, or `null` at what is being typed. */
  newer(): string | null {
    if (this.#at === this.#lines.length) {
      return null;
    }
    this.#at += 1;
    return this.#lines[this.#at] ?? this.#typing;
  }
}
