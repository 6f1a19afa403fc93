/** Code of the console line that does not parse; line and column count from 1. */
export class ConsoleSyntaxError extends SyntaxError {
  override name = 'SyntaxError';
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}
