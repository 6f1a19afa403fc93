import type { BuiltFiles } from './built.ts';
import type { EditedFiles } from './edited-files.ts';
import type { Files } from './files.ts';
import type { Notices } from './notice.ts';
import type { Supplies } from './supplies.ts';

interface Parts {
  build: Supplies['build'];
  files: EditedFiles;
  notices: Notices;
}

/** What the last run was made of, where that was not the files as they are. */
export class BuildOfRun {
  readonly #parts: Parts;
  #last: BuiltFiles | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** A text that the run had and the draft has not; null where there is none of that name. */
  textOf(file: string): string | null {
    return this.#last?.textOf(file) ?? null;
  }

  clear(): void {
    this.#last = null;
  }

  /**
   * What runs in the place of the files that a run has begun with; null where these run as they are, at once, and
   * 'overtaken' where another run, or a reset, has taken its place meanwhile.
   *
   * @throws what the build throws; then nothing has run
   */
  of(ran: Files): null | Promise<BuiltFiles | null | 'overtaken'> {
    const { build, notices } = this.#parts;
    const building = build(ran, (text) => {
      if (this.#isNewest(ran)) {
        notices.told(text);
      }
    });
    if (!building) {
      this.#last = null;
      return null;
    }
    return this.#ended(ran, building);
  }

  async #ended(
    ran: Files,
    building: Promise<BuiltFiles | null>,
  ): Promise<BuiltFiles | null | 'overtaken'> {
    try {
      const built = await building;
      if (!this.#isNewest(ran)) {
        return 'overtaken';
      }
      this.#last = built;
      return built;
    } catch (error) {
      if (this.#isNewest(ran)) {
        this.#parts.files.forgetRun();
      }
      throw error;
    }
  }

  #isNewest(ran: Files): boolean {
    return this.#parts.files.ran === ran;
  }
}
