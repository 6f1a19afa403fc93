import type { Pause } from './import-limits.ts';

/** A file that can be read, out of an archive or of a folder. */
export interface FileSource {
  /** In bytes. */
  size: number;
  /** @throws Refusal if it cannot be read */
  read(pause: Pause): Promise<Uint8Array>;
}
