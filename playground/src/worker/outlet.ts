import { Limiter } from '../protocol/limiter.ts';
import { MAX_MESSAGE } from '../protocol/messages.ts';
import type { BackendFinding, FromPython, PrintedLine } from '../protocol/python.ts';

/** So many lines and problems pass at once, and so many a second after that. */
const BURST = 300;
const PER_SECOND = 50;

/** After this time the page is told how many were left out, in ms. */
const ACCOUNT = 1000;

const LONGEST_LINE = 10_000;

/** Tells the page things as JSON text: no message is longer than it takes, and lines and problems are limited. */
export class Outlet {
  readonly #post: (text: string) => void;
  readonly #limiter = new Limiter(BURST, PER_SECOND, performance.now());
  #suppressed = 0;

  constructor(post: (text: string) => void) {
    this.#post = post;
  }

  tell(message: FromPython): void {
    const text = JSON.stringify(message);
    if (text.length <= MAX_MESSAGE) {
      this.#post(text);
    }
  }

  /** Tells that Python itself, or what is around it, has failed: nothing answers any more. */
  tellBroken(error: unknown): void {
    this.tell({ type: 'broken', reason: String(error) });
  }

  print({ level, text, line }: PrintedLine): void {
    const clipped = text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text;
    this.#tellOfMany({ type: 'printed', line: { level, text: clipped, line } });
  }

  report(finding: BackendFinding): void {
    this.#tellOfMany({ type: 'problem', finding });
  }

  #tellOfMany(message: FromPython): void {
    if (this.#limiter.allows(performance.now())) {
      this.tell(message);
      return;
    }
    this.#suppressed += 1;
    if (this.#suppressed === 1) {
      setTimeout(() => {
        this.tell({ type: 'suppressed', count: this.#suppressed });
        this.#suppressed = 0;
      }, ACCOUNT);
    }
  }
}
