/** What TypeScript says of a place in a file, in the language that was asked for. Line and column count from 1. */
export interface Finding {
  code: `TS${number}`;
  /** The code of the file cannot be read, so that it would not run either. */
  syntax: boolean;
  message: string;
  file: string;
  line: number;
  column: number;
}
