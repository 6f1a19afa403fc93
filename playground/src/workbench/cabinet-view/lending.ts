import type { Files } from '../files.ts';
import type { Settings } from '../../session/settings.ts';

/** What one tab lends another, which shows nothing but the cabinet. */
export interface Lent {
  files: Files;
  settings: Settings;
  lead: string;
}

/** What the tabs say to each other: the one asks, the other lends, whenever it has run something. */
type Said = { ask: true } | { lent: Lent };

/** The part of a `BroadcastChannel` that is used. */
export type Line = Pick<BroadcastChannel, 'postMessage' | 'close'> & {
  onmessage: ((event: MessageEvent) => void) | null;
};

const FRAGMENT = /^#cabinet=([0-9a-f-]{36})$/;

/** The fragment of the address under which a page shows the cabinet of the playground that lends under this id. */
export const fragmentOf = (id: string): string => `#cabinet=${id}`;

/** Under which id the cabinet is lent that an address asks for; null where it asks for none. */
export const askedFor = (hash: string): string | null => FRAGMENT.exec(hash)?.[1] ?? null;

/** Only pages of this site hear it, and only those that know the id. */
export const lineOf = (id: string): Line => new BroadcastChannel(`personal-page-cabinet:${id}`);

/** Lends what was run last to every tab that asks. */
export class Lender {
  readonly #line: Line;
  readonly #current: () => Lent | null;
  #lent: Files | null = null;

  /** `current` is what was run last; null before anything was. */
  constructor(line: Line, current: () => Lent | null) {
    this.#line = line;
    this.#current = current;
    line.onmessage = ({ data }: MessageEvent<Said>) => {
      if ('ask' in data) {
        this.#lend(current());
      }
    };
  }

  /** Lends what has been run since. */
  changed(): void {
    const current = this.#current();
    if (current?.files !== this.#lent) {
      this.#lend(current);
    }
  }

  close(): void {
    this.#line.close();
  }

  #lend(lent: Lent | null): void {
    this.#lent = lent?.files ?? null;
    if (lent) {
      this.#line.postMessage({ lent } satisfies Said);
    }
  }
}

/** Hears of everything that is lent from now on. `none` is called when nobody has answered after `patience` ms. */
export function borrow(
  line: Line,
  { lent, none }: { lent: (what: Lent) => void; none: () => void },
  patience: number,
  signal: AbortSignal,
): void {
  const late = setTimeout(none, patience);
  line.onmessage = ({ data }: MessageEvent<Said>) => {
    if ('lent' in data) {
      clearTimeout(late);
      lent(data.lent);
    }
  };
  signal.addEventListener('abort', () => {
    clearTimeout(late);
    line.close();
  });
  line.postMessage({ ask: true } satisfies Said);
}
