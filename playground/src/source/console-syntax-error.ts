/** The name that code of the console line carries in errors. */
export const CONSOLE_FILE = 'console';

/** Code of the console line that does not parse; line and column count from 1. */
export class ConsoleSyntaxError extends SyntaxError {
  override name = 'SyntaxError';
  readonly place: { file: string; line: number; column: number };

  constructor(message: string, line: number, column: number) {
    super(message);
    this.place = { file: CONSOLE_FILE, line, column };
  }
}
