import type { TextChange } from '../archive/text.ts';
import type { CommandId } from './words/words.ts';

/** What is said above the panes until the reader closes it or does something else. */
export type Notice =
  | { kind: 'draft' }
  | { kind: 'hung' }
  | { kind: 'reset' }
  /** A file of the reader's is now `file`; `added`: the widget had no such file before. */
  | { kind: 'opened'; name: string; file: string; added: boolean }
  | { kind: 'removed'; file: string }
  /** `empty`: the file of the widget's code, if there is no code in it. */
  | { kind: 'exported'; changed: Record<string, TextChange[]>; empty: string | null }
  | { kind: 'failed'; reason: string };

/** The commands that a notice offers. */
export const OFFERS: Record<Notice['kind'], readonly CommandId[]> = {
  draft: ['reset'],
  hung: ['runAnyway'],
  reset: ['undo'],
  opened: ['undo'],
  removed: ['undo'],
  exported: [],
  failed: [],
};

/** Whether a notice, if there is one, offers this command. */
export function offers(notice: Notice | null, command: CommandId): boolean {
  return notice !== null && OFFERS[notice.kind].includes(command);
}

/** The one notice that is shown, if any. */
export class Notices {
  readonly #changed: () => void;
  #current: Notice | null;

  constructor(first: Notice | null, changed: () => void) {
    this.#current = first;
    this.#changed = changed;
  }

  get current(): Notice | null {
    return this.#current;
  }

  /** Shows a notice in the place of the one before. */
  show(notice: Notice): void {
    this.#current = notice;
    this.#changed();
  }

  close(): void {
    this.#current = null;
    this.#changed();
  }

  /** Who goes on typing does not want back what was there before. */
  typed(): void {
    if (offers(this.#current, 'undo')) {
      this.close();
    }
  }
}
