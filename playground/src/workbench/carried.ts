import type { Files } from './files.ts';

/** What the widget in the editor has beside its texts. */
export interface Carried {
  /** Files that are no text, such as images, in base64 by their paths. */
  binaries: Files;
  /** The widget came in as a whole, so its archive holds its own files and none of the starter's. */
  whole: boolean;
}

export const NOTHING: Carried = Object.freeze({ binaries: Object.freeze({}), whole: false });
