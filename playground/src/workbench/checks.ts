import type { Action } from '@codemirror/lint';
import type { Problem } from '../protocol/public.ts';
import type { Content } from './content.ts';
import { saidAlready } from './said-already.ts';

/** A problem with what an editor can do about it, where something certain is known; pages are not told of that. */
export interface Repairable extends Problem {
  actions?: readonly Action[];
}

/**
 * What is told: all of it, what stands in the way of files that were taken in, or that as far as somebody who is
 * writing has it in hand.
 */
export type Scope = 'all' | 'taken' | 'typed';

/** What TypeScript says of the code, and how the check goes. */
export interface CheckedTypes {
  findings: readonly Problem[];
  text: string;
  /** How much of TypeScript has come, and what that share is called; null unless it is being loaded. */
  progress: { share: number; label: string } | null;
}

/** What the checker says of the files. */
export interface Checked {
  findings: readonly Repairable[];
  /** How many files were checked, and how that went; nothing where the reader has not asked for it. */
  summary?: string;
}

/** Where `signal` is aborted, nobody waits for the answer any more: there are newer files. */
export type CheckFiles = (content: Content, scope: Scope, signal: AbortSignal) => Promise<Checked>;

interface Check {
  answer: Promise<Checked>;
  ending: AbortController;
}

/** What was found in the files without a run. It keeps up with what the reader types. */
export class Checks {
  /** Null before anything was checked. */
  last: Checked | null = null;
  /** Null before the types were checked. */
  types: CheckedTypes | null = null;
  readonly #check: CheckFiles;
  readonly #changed: () => void;
  /** The check whose answer is waited for: an earlier one that comes late is dropped. */
  #newest: Check | null = null;
  #scope: Scope = 'typed';
  #begun = false;

  constructor(check: CheckFiles, changed: () => void) {
    this.#check = check;
    this.#changed = changed;
  }

  /** Checks the files; the findings are those of just these files, or of newer ones that took their turn. */
  async run(content: Content): Promise<readonly Repairable[]> {
    this.#scope = 'all';
    return this.#run(content);
  }

  /** Checks files that were taken in, and from now on what is typed. */
  async taken(content: Content): Promise<readonly Repairable[]> {
    this.#begun = true;
    if (this.#scope === 'typed') {
      this.#scope = 'taken';
    }
    return this.#run(content);
  }

  /** Checks the files of somebody who begins to write, and from now on what they type. */
  begin(content: Content): void {
    if (!this.#begun) {
      this.#begun = true;
      this.again(content);
    }
  }

  /** Checks what has changed, where somebody writes or has asked before. */
  again(content: Content): void {
    if (this.#begun || this.last) {
      // A check that fails says so when the reader asks for it.
      this.#run(content).catch(() => undefined);
    }
  }

  async #run(content: Content): Promise<readonly Repairable[]> {
    this.#newest?.ending.abort();
    const ending = new AbortController();
    const answer = this.#check(content, this.#scope, ending.signal).catch((error: unknown) => {
      if (ending.signal.aborted && this.#newest) {
        return this.#newest.answer;
      }
      throw error;
    });
    const own = { answer, ending };
    this.#newest = own;
    const checked = await answer;
    if (own === this.#newest) {
      this.last = checked;
      this.#changed();
    }
    return checked.findings;
  }

  /** Forgets what was found. */
  clear(): void {
    this.#newest = null;
    this.#scope = 'typed';
    this.last = this.types = null;
  }

  setTypes(types: CheckedTypes): void {
    this.types = types;
    this.#changed();
  }

  /** The problems of a run with those of the findings that say something else. */
  beside(problems: readonly Problem[]): readonly Repairable[] {
    const known = new Set(problems.map(keyOf));
    const found = this.last?.findings.filter((finding) => !known.has(keyOf(finding))) ?? [];
    const ours = found.length > 0 ? [...problems, ...found] : problems;
    const isSaid = saidAlready(ours);
    const types = this.types?.findings.filter((finding) => !isSaid(finding)) ?? [];
    return types.length > 0 ? [...ours, ...types] : ours;
  }
}

const keyOf = ({ code, file, line }: Problem): string => JSON.stringify([code, file, line]);
