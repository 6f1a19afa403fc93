/** How much is taken in at once. A widget is far below; an attack on the page's memory is far above. */
export const LIMITS = {
  /** Entries of an archive or files of a folder, without those that are left out of a folder. */
  entries: 2000,
  /** Bytes of an archive as it is. */
  archive: 25_000_000,
  /** Bytes of one file: as large as a script that `addWidget` may fetch. */
  file: 5_000_000,
  /** Bytes of all files together. */
  files: 20_000_000,
} as const;

/** Lets the page answer, if it has been kept busy for a while. */
export type Pause = () => Promise<void>;

/** How long work may go on without a pause, in ms: less than a frame of the screen. */
const BUSY = 10;

/** A pause for one piece of work that runs beside the page. */
export function pauses(): Pause {
  let since = performance.now();
  return async () => {
    if (performance.now() - since > BUSY) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
  };
}
