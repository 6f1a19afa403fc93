/** A place in a script; both numbers count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}
