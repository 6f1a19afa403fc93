import type { Problem } from '../protocol/public.ts';
import type { Content } from './content.ts';

/** What the checker says of the files. */
export interface Checked {
  findings: readonly Problem[];
  /** How many files were checked, and how that went. */
  summary: string;
}

/** What TypeScript says of the code, and how the check goes. */
export interface CheckedTypes {
  findings: readonly Problem[];
  text: string;
  /** How much of TypeScript has come, and what that share is called; null unless it is being loaded. */
  progress: { share: number; label: string } | null;
}

export type CheckFiles = (content: Content) => Promise<Checked>;

/** Longer files are checked when the reader says so: the page would stand still for a moment. */
const LONGEST_AGAIN = 200_000;

/** What was found in the files without a run. After the first check it keeps up with what the reader types. */
export class Checks {
  /** Null before anything was checked. */
  last: Checked | null = null;
  /** Null before the types were checked. */
  types: CheckedTypes | null = null;
  readonly #check: CheckFiles;
  readonly #changed: () => void;
  /** The check whose answer is waited for: an earlier one that comes late is dropped. */
  #newest = 0;

  constructor(check: CheckFiles, changed: () => void) {
    this.#check = check;
    this.#changed = changed;
  }

  /** Checks the files; the findings are those of just these files. */
  async run(content: Content): Promise<readonly Problem[]> {
    this.#newest += 1;
    const own = this.#newest;
    const checked = await this.#check(content);
    if (own === this.#newest) {
      this.last = checked;
      this.#changed();
    }
    return checked.findings;
  }

  /** Checks once more what was checked before and has changed; of a long file nothing is said any more. */
  again(content: Content): void {
    const length = Object.values(content.files).reduce((sum, text) => sum + text.length, 0);
    if (this.last && length > LONGEST_AGAIN) {
      this.clear();
      this.#changed();
    } else if (this.last) {
      this.run(content).catch(() => undefined);
    }
  }

  /** Forgets what was found. */
  clear(): void {
    this.#newest += 1;
    this.last = this.types = null;
  }

  setTypes(types: CheckedTypes): void {
    this.types = types;
    this.#changed();
  }

  /** The problems of a run with those of the findings that are not among them. */
  beside(problems: readonly Problem[]): readonly Problem[] {
    const known = new Set(problems.map(keyOf));
    const findings = [this.last, this.types].flatMap((checked) => checked?.findings ?? []);
    const more = findings.filter((finding) => !known.has(keyOf(finding)));
    return more.length > 0 ? [...problems, ...more] : problems;
  }
}

const keyOf = ({ code, file, line }: Problem): string => JSON.stringify([code, file, line]);
