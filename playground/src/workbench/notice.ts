import type { TextChange } from '../archive/text.ts';
import type { CommandId, Words } from './words/words.ts';

/** What is said above the panes until the reader closes it or does something else. */
export type Notice =
  | { kind: 'draft' }
  /** An example of another page is gone on with. */
  | { kind: 'example' }
  /** The page was opened by a link, which holds somebody's code or is damaged. */
  | { kind: 'link'; text: string }
  | { kind: 'told'; text: string }
  /** The page runs the code by itself. */
  | { kind: 'autorun' }
  | { kind: 'hung' }
  | { kind: 'reset' }
  /** Files of the reader's were taken in; the text says which. */
  | { kind: 'opened'; text: string }
  /** Something was replaced in files; the text says how much. */
  | { kind: 'replaced'; text: string }
  | { kind: 'removed'; file: string }
  /** `empty`: the file of the widget's code, if there is no code in it. */
  | { kind: 'exported'; changed: Record<string, TextChange[]>; empty: string | null }
  /** `next`: what the reader does with it. */
  | { kind: 'project'; changed: Record<string, TextChange[]>; empty: string | null; next: string }
  | { kind: 'failed'; reason: string };

/** The commands that a notice offers. */
export const OFFERS: Record<Notice['kind'], readonly CommandId[]> = {
  draft: ['reset'],
  example: ['ownPlayground'],
  link: ['ownPlayground'],
  told: [],
  autorun: [],
  hung: ['runAnyway'],
  reset: ['undo'],
  opened: ['undo'],
  replaced: ['undo'],
  removed: ['undo'],
  exported: ['uploadGuide', 'describe'],
  project: [],
  failed: [],
};

/** Whether a notice, if there is one, offers this command. */
export function offers(notice: Notice | null, command: CommandId): boolean {
  return notice !== null && OFFERS[notice.kind].includes(command);
}

/** A notice in the reader's language. */
export function noticeText(notice: Notice, words: Words): string {
  const texts = words.notice;
  switch (notice.kind) {
    case 'draft':
      return texts.draft;
    case 'example':
      return texts.example;
    case 'link':
      return notice.text;
    case 'autorun':
      return texts.autorun;
    case 'hung':
      return texts.hung;
    case 'reset':
      return texts.reset;
    case 'told':
    case 'opened':
    case 'replaced':
      return notice.text;
    case 'removed':
      return texts.removed(notice.file);
    case 'failed':
      return texts.failed(notice.reason);
    case 'project':
    case 'exported': {
      const { changed, empty } = notice;
      return [
        notice.kind === 'project' ? notice.next : texts.exported,
        ...(empty === null ? [] : [texts.empty(empty)]),
        ...Object.entries(changed).map(([file, list]) => texts.changed(file, list)),
      ].join(' ');
    }
  }
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

  /** Shows how something goes; null once it has ended. */
  told(text: string | null): void {
    if (text !== null) {
      this.show({ kind: 'told', text });
    } else if (this.#current?.kind === 'told') {
      this.close();
    }
  }

  close(): void {
    this.#current = null;
    this.#changed();
  }

  /** Who goes on typing does not want back what was there before. */
  typed(): void {
    this.withdraw('undo');
  }

  /** Closes what offers something that is no longer to be had. */
  withdraw(command: CommandId): void {
    if (offers(this.#current, command)) {
      this.close();
    }
  }
}
