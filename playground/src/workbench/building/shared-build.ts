import type { BuiltFiles } from '../built.ts';
import { sameFiles } from '../content.ts';
import type { Files } from '../files.ts';
import type { Tell } from './asked.ts';

type Build = (tell: Tell, signal: AbortSignal) => Promise<BuiltFiles>;

/** One build, for all that ask for the same files. It is stopped when none of them waits for it any more. */
export class SharedBuild {
  readonly built: Promise<BuiltFiles>;
  readonly #files: Files;
  readonly #stop = new AbortController();
  readonly #tells = new Set<Tell>();
  #said: string | null = null;
  #waiting = 0;
  #isDone = false;

  constructor(files: Files, build: Build) {
    this.#files = files;
    const tell: Tell = (text) => {
      this.#said = text;
      this.#tells.forEach((one) => one(text));
    };
    this.built = build(tell, this.#stop.signal).finally(() => {
      this.#isDone = true;
      this.#tells.clear();
    });
  }

  isOf(files: Files): boolean {
    return !this.#stop.signal.aborted && sameFiles(this.#files, files);
  }

  /** Waits for the build, too: until `signal`, if there is one. */
  join(tell: Tell | undefined, signal: AbortSignal | undefined): Promise<BuiltFiles> {
    if (tell && !this.#isDone) {
      this.#tells.add(tell);
      if (this.#said !== null) {
        tell(this.#said);
      }
    }
    this.#waiting += 1;
    signal?.addEventListener('abort', () => {
      this.#waiting -= 1;
      if (this.#waiting === 0 && !this.#isDone) {
        this.#stop.abort(signal.reason);
      }
    });
    return this.built;
  }
}
