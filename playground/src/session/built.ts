import type { Place } from '../protocol/public.ts';
import type { Problem } from '../protocol/public.ts';

/** What is known of files that were made of others before they run. */
export interface Built {
  /** What was found on the way; with an error among it, nothing runs. */
  problems: readonly Problem[];
  /** Where a place of the widget's file comes from. */
  original(place: Place): Place;
}
