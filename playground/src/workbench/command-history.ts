/** The commands typed so far, walked with the arrow keys; what was being typed waits at the end. */
export class CommandHistory {
  static readonly LIMIT = 100;

  #commands: string[] = [];
  #at = 0;
  #typing = '';

  add(command: string): void {
    if (command !== this.#commands.at(-1)) {
      this.#commands = [...this.#commands, command].slice(-CommandHistory.LIMIT);
    }
    this.#at = this.#commands.length;
    this.#typing = '';
  }

  /** The command before the one shown, or `null` at the oldest. */
  older(shown: string): string | null {
    if (this.#at === 0) {
      return null;
    }
    if (this.#at === this.#commands.length) {
      this.#typing = shown;
    }
    this.#at -= 1;
    return this.#commands[this.#at]!;
  }

  /** The command after the one shown, or `null` at what is being typed. */
  newer(): string | null {
    if (this.#at === this.#commands.length) {
      return null;
    }
    this.#at += 1;
    return this.#commands[this.#at] ?? this.#typing;
  }
}
