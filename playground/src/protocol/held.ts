/** What of a cabinet is not left to chance. */
export interface Held {
  /** The moment at which its clock begins, in ms since 1970; null for the real clock. */
  readonly now: number | null;
  /** What lots are drawn by; null for chance. */
  readonly seed: number | null;
}
